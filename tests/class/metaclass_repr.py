class Meta(type):
    def __repr__(cls): return "<" + cls.__name__ + ">"
class C(metaclass=Meta): pass
print(C, [C])  # expect: <C> [<C>]
