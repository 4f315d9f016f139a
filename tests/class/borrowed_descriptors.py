class A: append = list.append; up = str.upper
a = A()
for i in range(5):
    for f in (lambda: a.append(1), lambda: a.up(), lambda: a.append, lambda: A.append(a, 2), lambda: str.upper(a)):
        try: print(f())
        except TypeError as e: print(e)
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
        # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'A' object
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
        # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'A' object
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
        # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'A' object
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
        # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'A' object
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
        # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'A' object
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
        # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'A' object
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
        # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'A' object
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
        # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'A' object
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
        # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'A' object
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
        # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'A' object
class Class:
    __slots__ = ("slot",)
class Sneaky:
    borrowed = Class.slot
def f(o): return o.borrowed
def g(o): o.borrowed = 5
def h(o): del o.borrowed
o = Sneaky()
for i in range(30):
    for k in f, g, h:
        try: k(o)
        except TypeError as e:
            if i % 10 == 0: print(e)
            # expect: descriptor 'slot' for 'Class' objects doesn't apply to a 'Sneaky' object
            # expect: descriptor 'slot' for 'Class' objects doesn't apply to a 'Sneaky' object
            # expect: descriptor 'slot' for 'Class' objects doesn't apply to a 'Sneaky' object
            # expect: descriptor 'slot' for 'Class' objects doesn't apply to a 'Sneaky' object
            # expect: descriptor 'slot' for 'Class' objects doesn't apply to a 'Sneaky' object
            # expect: descriptor 'slot' for 'Class' objects doesn't apply to a 'Sneaky' object
            # expect: descriptor 'slot' for 'Class' objects doesn't apply to a 'Sneaky' object
            # expect: descriptor 'slot' for 'Class' objects doesn't apply to a 'Sneaky' object
            # expect: descriptor 'slot' for 'Class' objects doesn't apply to a 'Sneaky' object
class Descriptor: pass
class C:
    def __init__(self): self.x = 1
    x = Descriptor()
def f(o): return o.x
o = C()
for i in range(100): assert f(o) == 1
Descriptor.__get__ = lambda self, instance, value: 2
Descriptor.__set__ = lambda *args: None
print(f(o)); o.x = 7; print(f(o), o.__dict__)  # expect: 2
# expect: 2 {'x': 1}
class P:
    @property
    def p(self): return 1
class Q: p = P.p; b = complex.real; c = BaseException.args; d= type.__name__
q = Q()
for i in range(3):
    print(q.p)
    for n in 'bcd':
        try: print(getattr(q, n))
        except TypeError as e: print(e)  # expect: 1
        # expect: descriptor 'real' for 'complex' objects doesn't apply to a 'Q' object
        # expect: descriptor 'args' for 'BaseException' objects doesn't apply to a 'Q' object
        # expect: type
        # expect: 1
        # expect: descriptor 'real' for 'complex' objects doesn't apply to a 'Q' object
        # expect: descriptor 'args' for 'BaseException' objects doesn't apply to a 'Q' object
        # expect: type
        # expect: 1
        # expect: descriptor 'real' for 'complex' objects doesn't apply to a 'Q' object
        # expect: descriptor 'args' for 'BaseException' objects doesn't apply to a 'Q' object
        # expect: type
