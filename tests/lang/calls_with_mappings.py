"""f(**m) with a mapping alone, with names around it, through methods, and what is wrong with it."""
from collections import UserDict


def f(*args, **kwargs):
    kwargs["new"] = 1
    return args, kwargs


class C:
    def m(self, a, *, b=0, **rest):
        return a, b, rest


d = {"a": 1, "b": 2}
print(f(**d), d)  # expect: ((), {'a': 1, 'b': 2, 'new': 1}) {'a': 1, 'b': 2}
print(f(*[1], **d), f(*(), **{}), f(3, x=1, **d), f(**d, x=1, y=2), f(p=0, **d, q=5, **{"r": 6}))
# expect: ((1,), {'a': 1, 'b': 2, 'new': 1}) ((), {'new': 1}) ((3,), {'x': 1, 'a': 1, 'b': 2, 'new': 1}) ((), {'a': 1, 'b': 2, 'x': 1, 'y': 2, 'new': 1}) ((), {'p': 0, 'a': 1, 'b': 2, 'q': 5, 'r': 6, 'new': 1})
print(C().m(**d), C().m(**d, c=3), C().m(*"x", **{"b": 5, "z": 1}))
# expect: (1, 2, {}) (1, 2, {'c': 3}) ('x', 5, {'z': 1})
print(f(**UserDict(d)), C().m(**UserDict(d)))  # expect: ((), {'a': 1, 'b': 2, 'new': 1}) (1, 2, {})
method = C().m
print(method(*[7], **{"k": 8}), dict(**d), dict(x=0, **d), "{a}{b}".format(**d))
# expect: (7, 0, {'k': 8}) {'a': 1, 'b': 2} {'x': 0, 'a': 1, 'b': 2} 12


for call in (
    lambda: f(**5),
    lambda: f(*5, **6),
    lambda: f(*5, **d),
    lambda: f(**{1: 2}),
    lambda: f(a=1, **d),
    lambda: f(**d, a=1),
    lambda: f(**d, **d),
    lambda: C().m(**{"self": 1}),
    lambda: C().m(1, **d),
    lambda: C().m(**{"b": 1}),
    lambda: method(**None),
    lambda: len(**d),
    lambda: C(**d),
    lambda: 3(**d),
):
    try:
        print(call())
    except TypeError as error:
        print(error)  # expect: __main__.f() argument after ** must be a mapping, not int
        # expect: __main__.f() argument after ** must be a mapping, not int
        # expect: __main__.f() argument after * must be an iterable, not int
        # expect: keywords must be strings
        # expect: __main__.f() got multiple values for keyword argument 'a'
        # expect: __main__.f() got multiple values for keyword argument 'a'
        # expect: __main__.f() got multiple values for keyword argument 'a'
        # expect: C.m() got multiple values for argument 'self'
        # expect: C.m() got multiple values for argument 'a'
        # expect: C.m() missing 1 required positional argument: 'a'
        # expect: __main__.C.m() argument after ** must be a mapping, not NoneType
        # expect: len() takes no keyword arguments
        # expect: C() takes no arguments
        # expect: 'int' object is not callable
      
      
      
      
      
      
      
      
      
      
      
      
      
# exit: 0
# expect-error:   lambda: 3(**d),
