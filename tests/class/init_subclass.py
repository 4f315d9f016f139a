class Base:
    kinds = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.kinds.append((cls.__name__, tag))
class A(Base, tag="a"): pass
class B(Base): pass
print(Base.kinds)  # expect: [('A', 'a'), ('B', None)]
