a, b = 1 + 2j, 3 - 1j
print(a + b, a - b, a * b, a / b, -a, a ** 2, a == b, a != b, a + 1, 1.5 * a, abs(3 + 4j))
# expect: (4+1j) (-2+3j) (5+5j) (0.1+0.7000000000000001j) (-1-2j) (-3+4j) False True (2+2j) (1.5+3j) 5.0
