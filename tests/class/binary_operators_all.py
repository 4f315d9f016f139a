class C:
    pass
for name in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod".split():
    setattr(C, "__%s__" % name, lambda self, o, name=name: (name, o))
    setattr(C, "__r%s__" % name, lambda self, o, name=name: ("r" + name, o))
c = C()
print(c + 1, c - 1, c * 1, c / 1, c // 1, c % 1, c ** 1, c << 1, c >> 1, c & 1, c | 1, c ^ 1, c @ 1, divmod(c, 1))
# expect: ('add', 1) ('sub', 1) ('mul', 1) ('truediv', 1) ('floordiv', 1) ('mod', 1) ('pow', 1) ('lshift', 1) ('rshift', 1) ('and', 1) ('or', 1) ('xor', 1) ('matmul', 1) ('divmod', 1)
print(1 + c, 1 - c, 1 * c, 1 / c, 1 // c, 1 % c, 1 ** c, 1 << c, 1 >> c, 1 & c, 1 | c, 1 ^ c, 1 @ c, divmod(1, c))
# expect: ('radd', 1) ('rsub', 1) ('rmul', 1) ('rtruediv', 1) ('rfloordiv', 1) ('rmod', 1) ('rpow', 1) ('rlshift', 1) ('rrshift', 1) ('rand', 1) ('ror', 1) ('rxor', 1) ('rmatmul', 1) ('rdivmod', 1)
