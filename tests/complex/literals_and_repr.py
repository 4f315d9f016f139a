print(1j, -1j, 1 + 0j, 0j, 1.5e3j, (-0.0 + 1j), 2.0j, complex(1, -2), complex(-0.0, -0.0), 1e20j, [1j], str(1 + 2j), complex(float("inf"), float("nan")))
# expect: 1j (-0-1j) (1+0j) 0j 1500j 1j 2j (1-2j) (-0-0j) 1e+20j [1j] (1+2j) (inf+nanj)
