# A subclass of str may have fields; those of int, bytes and tuple may not.
import copy
import gc
import pickle


class Name(str):
    __slots__ = ("line", "column")


class More(Name):
    __slots__ = "text"


class Free(More):
    pass


for cls in (Name, More, Free):
    n = cls("abc")
    n.line = [1]
    print(n, n.line, hasattr(n, "column"), hasattr(n, "__dict__"), n == "abc", hash(n) == hash("abc"))
    n.column = n
    del n.column
    try:
        n.other = 1
        print(n.__dict__)
    except AttributeError as e:
        print(e)
    m = copy.copy(n)
    print(m, m.line, type(m).__name__)  # expect: abc [1] False False True True
    # expect: 'Name' object has no attribute 'other'
    # expect: abc [1] Name
    # expect: abc [1] False False True True
    # expect: 'More' object has no attribute 'other'
    # expect: abc [1] More
    # expect: abc [1] False True True True
    # expect: {'other': 1}
    # expect: abc [1] Free
f = Free("long text " * 10)
f.text, f.line, f.x = f, f, f
del f
print(gc.collect() > 0)  # expect: True
print(pickle.loads(pickle.dumps(m)).line)  # expect: [1]
for base in (int, bytes, tuple):
    try:
        class Bad(base):
            __slots__ = "a"
    except TypeError as e:
        print(e)  # expect: nonempty __slots__ not supported for subtype of 'int'
        # expect: nonempty __slots__ not supported for subtype of 'bytes'
        # expect: nonempty __slots__ not supported for subtype of 'tuple'
