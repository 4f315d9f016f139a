z = 3 - 4j
print(z.real, z.imag, z.conjugate(), abs(z), hash(1 + 0j) == hash(1), bool(0j), bool(1j))
# expect: 3.0 -4.0 (3+4j) 5.0 True False True
z.real = 5
# expect-error: AttributeError: readonly attribute
