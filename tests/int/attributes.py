print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (5).as_integer_ratio(), True.real, (2 ** 70).numerator)
# expect: 5 0 5 1 5 (5, 1) 1 1180591620717411303424
