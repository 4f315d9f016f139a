class M(type):
    def mro(cls):
        if cls.__mro__ is None and cls.__name__ == "A":
            try: super(cls, cls).xxx
            except AttributeError as e: print(e)
            try:
                class X(cls): pass
            except TypeError as e: print(type(e))
        return type.mro(cls)
class A(metaclass=M): pass  # expect: 'super' object has no attribute 'xxx'
# expect: <class 'TypeError'>
print(A.__mro__)  # expect: (<class '__main__.A'>, <class 'object'>)

ready = False
class N(type):
    def mro(cls):
        if ready and cls.__name__ == "B1": B2.__bases__ = (B1,)
        if ready and cls.__name__ == "B2": B1.__bases__ = (B2,)
        return type.mro(cls)
class R(metaclass=N): pass
class B1(R): pass
class B2(R): pass
ready = True
try: B1.__bases__ += ()
except TypeError as e: print(e)  # expect: a __bases__ item causes an inheritance cycle

class K(type):
    def __new__(cls, name, bases, namespace, cell=None):
        if cell is not None: namespace["__classcell__"] = cell
        return super().__new__(cls, name, bases, namespace)
try:
    class C(metaclass=K, cell=5): pass
except TypeError as e: print(e)  # expect: __classcell__ must be a nonlocal cell, not <class 'int'>
print((lambda: (yield 1))().send(None))  # expect: 1
g = (lambda: (yield 1))()
next(g)
try: g.send(2)
except StopIteration as e: print(e.value)  # expect: 2
class T(tuple): pass
for kind in tuple, list, set, frozenset:
    class T(kind): pass
    try: T(sequence=())
    except TypeError as e: print(e)  # expect: tuple() takes no keyword arguments
    # expect: list() takes no keyword arguments
    # expect: set() takes no keyword arguments
    # expect: frozenset() takes no keyword arguments
class E(Exception): pass
try: del E().__dict__
except TypeError as e: print(e)  # expect: cannot delete __dict__
class S(str): pass
class O: pass
o = O(); o.msg = 3
print(getattr(o, S("msg")))  # expect: 3
