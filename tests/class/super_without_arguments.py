# super() in every kind of method; what it says of the class, and its errors.
class A:
    x = "A.x"
    def f(self): return "A.f"
    @classmethod
    def c(cls): return "A.c", cls.__name__
    @property
    def p(self): return "A.p"
class B(A):
    x = "B.x"
    def f(self): return "B.f", super().f()
    @classmethod
    def c(cls): return "B.c", super().c()
    @property
    def p(self): return "B.p", super().p
    def parts(self):
        s = super()
        return s.__thisclass__.__name__, s.__self__ is self, s.__self_class__.__name__, type(s).__name__, repr(s)[:22], s.x
    def gen(self):
        yield super().f()
        yield super().x
    def comp(self): return [super(B, self).f() for _ in range(2)]
    def inner(self): return (lambda self: super().f())(self)
    def changed(self):
        self = D()
        return super().f()
    def other(self):
        self = 3
        return super().f()
    def deleted(self):
        del self
        return super().f()
    def missing(self): return super().nothing
    def closed(self):
        def look(): return self
        return super().f(), look() is self
    @staticmethod
    def st(): return super().f()
    def held(self):
        s = super()
        return [s.f() for _ in range(3)]
class C(A):
    def f(self): return "C.f", super().f()
class D(B, C): pass

def attempt(f):
    try: return f()
    except Exception as e: return type(e).__name__, str(e)
for turn in range(3):
    for o in (B(), D()):
        for name in ("f", "c", "parts", "gen", "comp", "inner", "changed", "other", "deleted", "missing", "closed", "st", "held"):
            r = attempt(getattr(o, name))
            if name == "gen": r = list(r)
            if turn == 2: print(name, r)
        if turn == 2: print(o.p)  # expect: f ('B.f', 'A.f')
        # expect: c ('B.c', ('A.c', 'B'))
        # expect: parts ('B', True, 'B', 'super', "<super: <class 'B'>, <", 'A.x')
        # expect: gen ['A.f', 'A.x']
        # expect: comp ['A.f', 'A.f']
        # expect: inner A.f
        # expect: changed ('C.f', 'A.f')
        # expect: other ('TypeError', 'super(type, obj): obj must be an instance or subtype of type')
        # expect: deleted ('RuntimeError', 'super(): arg[0] deleted')
        # expect: missing ('AttributeError', "'super' object has no attribute 'nothing'")
        # expect: closed ('A.f', True)
        # expect: st ('RuntimeError', 'super(): no arguments')
        # expect: held ['A.f', 'A.f', 'A.f']
        # expect: ('B.p', 'A.p')
        # expect: f ('B.f', ('C.f', 'A.f'))
        # expect: c ('B.c', ('A.c', 'D'))
        # expect: parts ('B', True, 'D', 'super', "<super: <class 'B'>, <", 'A.x')
        # expect: gen [('C.f', 'A.f'), 'A.x']
        # expect: comp [('C.f', 'A.f'), ('C.f', 'A.f')]
        # expect: inner ('C.f', 'A.f')
        # expect: changed ('C.f', 'A.f')
        # expect: other ('TypeError', 'super(type, obj): obj must be an instance or subtype of type')
        # expect: deleted ('RuntimeError', 'super(): arg[0] deleted')
        # expect: missing ('AttributeError', "'super' object has no attribute 'nothing'")
        # expect: closed (('C.f', 'A.f'), True)
        # expect: st ('RuntimeError', 'super(): no arguments')
        # expect: held [('C.f', 'A.f'), ('C.f', 'A.f'), ('C.f', 'A.f')]
        # expect: ('B.p', 'A.p')

class Proxy:
    def __init__(self, target): self.target = target
    @property
    def __class__(self): return type(self.target)
    def __getattr__(self, name): return getattr(self.target, name)
print(attempt(lambda: B.f(Proxy(B()))), attempt(lambda: B.f(Proxy(3))))
# expect: ('B.f', 'A.f') ('TypeError', 'super(type, obj): obj must be an instance or subtype of type')
A.f = lambda self: "new A.f"
print(B().f(), D().f())  # expect: ('B.f', 'new A.f') ('B.f', ('C.f', 'new A.f'))
class MySuper(super): pass
print(type(MySuper(B, B())).__name__, MySuper(B, B()).f())  # expect: MySuper new A.f
class Bound:
    s = super(B)
print(type(Bound.s).__name__, attempt(lambda: Bound().s))
# expect: super ('TypeError', 'super(type, obj): obj must be an instance or subtype of type')
