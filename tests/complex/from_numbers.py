print(complex(), complex(5), complex(1.5, 2), complex(1j, 1j), complex(real=1, imag=2), complex(True))
# expect: 0j (5+0j) (1.5+2j) (-1+1j) (1+2j) (1+0j)
