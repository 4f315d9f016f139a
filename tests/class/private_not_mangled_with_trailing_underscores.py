class C:
    __dunder__ = 1
    _single = 2
class _D:
    __x = 3
print(C.__dunder__, C._single, _D._D__x)  # expect: 1 2 3
