"""Attributes that C computes, at one site for many kinds of objects; getters that fail, are hidden, change."""
import datetime


def name(x):
    try:
        return x.__name__
    except AttributeError as e:
        return f"AttributeError: {e}"


class Meta(type):
    def __getattr__(cls, name):
        return f"{name} of {cls.__name__}"


class A: pass
class B(metaclass=Meta): pass
class C:
    __name__ = "a C's own"


def function(): pass


things = [A, A, A, function, function, len, B, B, C(), C(), A(), int, int, function, A]
for _ in range(4):
    print([name(x) for x in things])
    # expect: ['A', 'A', 'A', 'function', 'function', 'len', 'B', 'B', "a C's own", "a C's own", "AttributeError: 'A' object has no attribute '__name__'", 'int', 'int', 'function', 'A']
    # expect: ['A', 'A', 'A', 'function', 'function', 'len', 'B', 'B', "a C's own", "a C's own", "AttributeError: 'A' object has no attribute '__name__'", 'int', 'int', 'function', 'A']
    # expect: ['A', 'A', 'A', 'function', 'function', 'len', 'B', 'B', "a C's own", "a C's own", "AttributeError: 'A' object has no attribute '__name__'", 'int', 'int', 'function', 'A']
    # expect: ['A', 'A', 'A', 'function', 'function', 'len', 'B', 'B', "a C's own", "a C's own", "AttributeError: 'A' object has no attribute '__name__'", 'int', 'int', 'function', 'A']

for cls in (A, A, A, A, B, B, B):
    try:
        print(cls.__abstractmethods__)
    except AttributeError as e:
        print("AttributeError:", e)  # expect: AttributeError: __abstractmethods__
        # expect: AttributeError: __abstractmethods__
        # expect: AttributeError: __abstractmethods__
        # expect: AttributeError: __abstractmethods__
        # expect: __abstractmethods__ of B
        # expect: __abstractmethods__ of B
        # expect: __abstractmethods__ of B


def year(x):
    return x.year

class Later(datetime.date):
    pass

print([year(datetime.date(n, 1, 1)) for n in range(1, 5)], year(Later(9, 1, 1)))  # expect: [1, 2, 3, 4] 9
Later.year = property(lambda self: "hidden")
print(year(Later(9, 1, 1)), year(datetime.date(7, 1, 1)))  # expect: hidden 7
del Later.year
print(year(Later(9, 1, 1)))  # expect: 9


class Named(type):
    pass

class E(metaclass=Named):
    pass

def name_of(x):
    return x.__name__

print([name_of(E) for _ in range(4)])  # expect: ['E', 'E', 'E', 'E']
Named.__name__ = "Renamed"
print(Named.__name__, name_of(E))  # expect: Renamed E


class Other(type):
    __name__ = property(lambda cls: "computed in Python")

E.__class__ = Other
print(name_of(E), [name_of(E) for _ in range(3)])
# expect: computed in Python ['computed in Python', 'computed in Python', 'computed in Python']
E.__class__ = Named
print(name_of(E))  # expect: E
E.__name__ = "F"
print(name_of(E), E.__qualname__)  # expect: F E


def doc(x):
    return x.__doc__

class G:
    "doc of G"

print([doc(G), doc(G), doc(G), doc(G()), doc(function), doc(E)])
# expect: ['doc of G', 'doc of G', 'doc of G', 'doc of G', None, None]
print([type(x).__name__ for x in (1, "", E, E(), None, [], {}, 1.5, type)])
# expect: ['int', 'str', 'Renamed', 'F', 'NoneType', 'list', 'dict', 'float', 'type']


def code(f):
    return f.__code__.co_name, f.__defaults__, f.__globals__ is globals()

print([code(f) for f in (year, name_of, year, lambda x=1: x)])
# expect: [('year', None, True), ('name_of', None, True), ('year', None, True), ('<lambda>', (1,), True)]
try:
    [].append.__code__
except AttributeError as e:
    print(e)  # expect: 'builtin_function_or_method' object has no attribute '__code__'
