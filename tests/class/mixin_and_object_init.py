class Base:
    def __init__(self, **kw):
        print("Base", kw)
        super().__init__()
class Mixin:
    def __init__(self, *, m, **kw):
        print("Mixin", m)
        super().__init__(**kw)
class C(Mixin, Base): pass
C(m=1, b=2)  # expect: Mixin 1
# expect: Base {'b': 2}
