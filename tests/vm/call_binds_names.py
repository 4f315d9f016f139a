# Names, defaults and their errors, many times at one place.
def f(a, b=2, *, c=3, d):
    return a, b, c, d


def p(a, /, b, c=9):
    return a, b, c


def attempt(function, *args, **kw):
    try:
        return function(*args, **kw)
    except TypeError as e:
        return str(e)


for _ in range(3):
    print(f(1, d=4), f(1, c=5, d=6), f(d=1, a=2), f(1, 2, d=3, c=4), p(1, 2), p(1, c=3, b=2), p(1, b=5))
    # expect: (1, 2, 3, 4) (1, 2, 5, 6) (2, 2, 3, 1) (1, 2, 4, 3) (1, 2, 9) (1, 2, 3) (1, 5, 9)
    # expect: (1, 2, 3, 4) (1, 2, 5, 6) (2, 2, 3, 1) (1, 2, 4, 3) (1, 2, 9) (1, 2, 3) (1, 5, 9)
    # expect: (1, 2, 3, 4) (1, 2, 5, 6) (2, 2, 3, 1) (1, 2, 4, 3) (1, 2, 9) (1, 2, 3) (1, 5, 9)
for call in (lambda: f(1), lambda: f(d=1), lambda: f(1, 2, 3, d=4), lambda: f(1, a=2, d=3), lambda: f(1, e=2, d=3),
             lambda: p(a=1, b=2), lambda: p(1, c=2), lambda: p(1, 2, b=3), lambda: p(1, 2, 3, 4), lambda: p(1, 2, z=3)):
    print(attempt(call))  # expect: f() missing 1 required keyword-only argument: 'd'
    # expect: f() missing 1 required positional argument: 'a'
    # expect: f() takes from 1 to 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given
    # expect: f() got multiple values for argument 'a'
    # expect: f() got an unexpected keyword argument 'e'
    # expect: p() got some positional-only arguments passed as keyword arguments: 'a'
    # expect: p() missing 1 required positional argument: 'b'
    # expect: p() got multiple values for argument 'b'
    # expect: p() takes from 2 to 3 positional arguments but 4 were given
    # expect: p() got an unexpected keyword argument 'z'


def g(a, b=1, c=2):
    return a, b, c


print(g(0), g(0, 5), g(0, 5, 6), g(0, c=7))  # expect: (0, 1, 2) (0, 5, 2) (0, 5, 6) (0, 1, 7)
g.__defaults__ = (8,)
print(attempt(g, 0), g(0, 5))  # expect: g() missing 1 required positional argument: 'b' (0, 5, 8)
g.__defaults__ = (1, 2, 3, 4, 5)
print(g(0), g())  # expect: (0, 4, 5) (3, 4, 5)
g.__defaults__ = None
print(attempt(lambda: g(0)))  # expect: g() missing 2 required positional arguments: 'b' and 'c'
