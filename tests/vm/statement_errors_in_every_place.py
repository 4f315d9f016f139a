class B: pass
b = B()
for text in ("b[0] = 1", "del b[0]", "b += 1", "for x in b: pass", "with b: pass", "raise b", "a, c = b", "a, *c = b", "del b.x", "del nope", "import b.c", "from math import zz", "assert b is None, 'm'", "b.x.y = 1", "yield_ = nope", "b()[0] = 1", "class C(b): pass", "class C(metaclass=5): pass", "lambda: nope", "print(*b)", "print(**b)", "[x for x in b]", "global_nope", "nope.x = 1", "b[0] += 1", "b.x += 1", "nope += 1", "try:\n 1/0\nexcept b: pass", "def f(x=nope): pass", "@b\ndef f(): pass", "raise ValueError from b", "match b:\n case B(1): pass"):
    try:
        exec(text)
        print(text, "ok")
    except Exception as e:
        print(repr(text), type(e).__name__, e)
        # expect: 'b[0] = 1' TypeError 'B' object does not support item assignment
        # expect: 'del b[0]' TypeError 'B' object doesn't support item deletion
        # expect: 'b += 1' TypeError unsupported operand type(s) for +=: 'B' and 'int'
        # expect: 'for x in b: pass' TypeError 'B' object is not iterable
        # expect: 'with b: pass' TypeError 'B' object does not support the context manager protocol
        # expect: 'raise b' TypeError exceptions must derive from BaseException
        # expect: 'a, c = b' TypeError cannot unpack non-iterable B object
        # expect: 'a, *c = b' TypeError cannot unpack non-iterable B object
        # expect: 'del b.x' AttributeError 'B' object has no attribute 'x'
        # expect: 'del nope' NameError name 'nope' is not defined
        # expect: 'import b.c' ModuleNotFoundError No module named 'b'
        # expect: 'from math import zz' ImportError cannot import name 'zz' from 'math' (unknown location)
        # expect: "assert b is None, 'm'" AssertionError m
        # expect: 'b.x.y = 1' AttributeError 'B' object has no attribute 'x'
        # expect: 'yield_ = nope' NameError name 'nope' is not defined
        # expect: 'b()[0] = 1' TypeError 'B' object is not callable
        # expect: 'class C(b): pass' TypeError B() takes no arguments
        # expect: 'class C(metaclass=5): pass' TypeError 'int' object is not callable
        # expect: lambda: nope ok
        # expect: 'print(*b)' TypeError print() argument after * must be an iterable, not B
        # expect: 'print(**b)' TypeError print() argument after ** must be a mapping, not B
        # expect: '[x for x in b]' TypeError 'B' object is not iterable
        # expect: 'global_nope' NameError name 'global_nope' is not defined
        # expect: 'nope.x = 1' NameError name 'nope' is not defined
        # expect: 'b[0] += 1' TypeError 'B' object is not subscriptable
        # expect: 'b.x += 1' AttributeError 'B' object has no attribute 'x'
        # expect: 'nope += 1' NameError name 'nope' is not defined
        # expect: 'try:\n 1/0\nexcept b: pass' TypeError catching classes that do not inherit from BaseException is not allowed
        # expect: 'def f(x=nope): pass' NameError name 'nope' is not defined
        # expect: '@b\ndef f(): pass' TypeError 'B' object is not callable
        # expect: 'raise ValueError from b' TypeError exception causes must derive from BaseException
        # expect: 'match b:\n case B(1): pass' TypeError B() accepts 0 positional sub-patterns (1 given)
