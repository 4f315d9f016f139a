class Meta(type):
    def __instancecheck__(cls, x): return x == 5
    def __subclasscheck__(cls, k): return k is int
class C(metaclass=Meta): pass
print(isinstance(5, C), isinstance(6, C), issubclass(int, C), issubclass(str, C))
# expect: True False True False
