class C:
    pass
for name in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split():
    setattr(C, "__i%s__" % name, lambda self, o, name=name: ("i" + name, o))
c = C(); c += 1; print(c)  # expect: ('iadd', 1)
c = C(); c -= 1; print(c)  # expect: ('isub', 1)
c = C(); c *= 1; print(c)  # expect: ('imul', 1)
c = C(); c /= 1; print(c)  # expect: ('itruediv', 1)
c = C(); c //= 1; print(c)  # expect: ('ifloordiv', 1)
c = C(); c %= 1; print(c)  # expect: ('imod', 1)
c = C(); c **= 1; print(c)  # expect: ('ipow', 1)
c = C(); c <<= 1; print(c)  # expect: ('ilshift', 1)
c = C(); c >>= 1; print(c)  # expect: ('irshift', 1)
c = C(); c &= 1; print(c)  # expect: ('iand', 1)
c = C(); c |= 1; print(c)  # expect: ('ior', 1)
c = C(); c ^= 1; print(c)  # expect: ('ixor', 1)
c = C(); c @= 1; print(c)  # expect: ('imatmul', 1)
