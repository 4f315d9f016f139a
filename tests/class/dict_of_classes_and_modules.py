class Base: pass
class M1(type, Base): pass
class M2(Base, type): pass
class D(metaclass=M1): pass
class E(metaclass=M2): pass
d = Base.__dict__["__dict__"]
for c in D,E:
    for f in (lambda: setattr(c,'__dict__',{}), lambda: delattr(c,'__dict__'), lambda: d.__set__(c,{}), lambda: d.__get__(c)):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
        # expect: AttributeError attribute '__dict__' of 'type' objects is not writable
        # expect: AttributeError attribute '__dict__' of 'type' objects is not writable
        # expect: AttributeError attribute '__dict__' of 'type' objects is not writable
        # expect: {'__module__': '__main__', '__dict__': <attribute '__dict__' of 'D' objects>, '__weakref__': <attribute '__weakref__' of 'D' objects>, '__doc__': None}
        # expect: AttributeError attribute '__dict__' of 'type' objects is not writable
        # expect: AttributeError attribute '__dict__' of 'type' objects is not writable
        # expect: AttributeError attribute '__dict__' of 'type' objects is not writable
        # expect: {'__module__': '__main__', '__dict__': <attribute '__dict__' of 'E' objects>, '__weakref__': <attribute '__weakref__' of 'E' objects>, '__doc__': None}
import sys
class Module1(type(sys), Base): pass
class Module2(Base, type(sys)): pass
for ModuleType in Module1, Module2:
    mod = ModuleType("spam")
    for f in (lambda: setattr(mod,'__dict__',{}), lambda: delattr(mod,'__dict__'), lambda: d.__set__(mod,{})):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
    print(type(mod.__dict__))  # expect: AttributeError readonly attribute
    # expect: AttributeError readonly attribute
    # expect: AttributeError readonly attribute
    # expect: <class 'dict'>
    # expect: AttributeError readonly attribute
    # expect: AttributeError readonly attribute
    # expect: AttributeError readonly attribute
    # expect: <class 'dict'>
