print((1.5).real, (1.5).imag, (1.5).conjugate(), [n for n in dir(float) if n[0] != "_"])
# expect: 1.5 0.0 1.5 ['as_integer_ratio', 'conjugate', 'fromhex', 'hex', 'imag', 'is_integer', 'real']
