def call(f, x): return f(x)
class C:
    def __init__(self, x): self.x = x
    def __repr__(self): return "C(%r)" % self.x
    def m(self, x): return ("m", x)
    def __call__(self, x): return ("call", x)
    @staticmethod
    def s(x): return ("s", x)
    @classmethod
    def c(cls, x): return (cls.__name__, x)
print([call(f, 1) for f in [lambda x: x + 1] * 4 + [str] * 2 + [C] * 3 + [C(0).m, C(0), C.s, C.c, abs, [].append, "a".__add__.__class__ and repr, int, type, lambda x, y=2: (x, y), lambda *a: a]])
# expect: [2, 2, 2, 2, '1', '1', C(1), C(1), C(1), ('m', 1), ('call', 1), ('s', 1), ('C', 1), 1, None, '1', 1, <class 'int'>, (1, 2), (1,)]
