"""Keyword arguments in the order of the parameters, in another one, with gaps for defaults, and everything that does not fit."""
import gc


def f(a, b=2, c=3, d=4):
    x = [a, b, c, d]
    return x


def pos(a, /, b, c=3):
    return a, b, c


def only(a, *, k, m=5):
    return a, k, m


def star(a, *r, k=1, **w):
    return a, r, k, w


def show(call):
    try:
        print(call())
    except TypeError as e:
        print("TypeError", e)


def many():
    for _ in range(3):
        yield f(a=1, b=2, c=3, d=4)
        yield f(1, b=5)
        yield f(1, c=6)
        yield f(1, d=7)
        yield f(1, b=8, d=9)
        yield f(1, 2, c=8, d=9)
        yield f(a=10, d=11)
        yield f(d=1, c=2, b=3, a=4)
        yield f(c=1, a=2)
        yield pos(1, b=2), pos(1, c=2, b=4), only(1, k=2), only(1, m=1, k=2), star(1, k=2), star(1, 2, z=3, k=4)


print(list(many())[:10])
# expect: [[1, 2, 3, 4], [1, 5, 3, 4], [1, 2, 6, 4], [1, 2, 3, 7], [1, 8, 3, 9], [1, 2, 8, 9], [10, 2, 3, 11], [4, 3, 2, 1], [2, 2, 1, 4], ((1, 2, 3), (1, 4, 2), (1, 2, 5), (1, 2, 1), (1, (), 2, {}), (1, (2,), 4, {'z': 3}))]
for call in (lambda: f(b=1), lambda: f(1, a=2), lambda: f(1, z=2), lambda: f(1, b=2, z=3), lambda: pos(a=1, b=2), lambda: pos(1),
             lambda: pos(1, c=3), lambda: f(1, 2, 3, 4, d=5), lambda: f(1, 2, 3, 4, 5, d=6), lambda: only(1, m=2), lambda: f(c=1, d=2)):
    for _ in range(2):
        show(call)  # expect: TypeError f() missing 1 required positional argument: 'a'
        # expect: TypeError f() missing 1 required positional argument: 'a'
        # expect: TypeError f() got multiple values for argument 'a'
        # expect: TypeError f() got multiple values for argument 'a'
        # expect: TypeError f() got an unexpected keyword argument 'z'
        # expect: TypeError f() got an unexpected keyword argument 'z'
        # expect: TypeError f() got an unexpected keyword argument 'z'
        # expect: TypeError f() got an unexpected keyword argument 'z'
        # expect: TypeError pos() got some positional-only arguments passed as keyword arguments: 'a'
        # expect: TypeError pos() got some positional-only arguments passed as keyword arguments: 'a'
        # expect: TypeError pos() missing 1 required positional argument: 'b'
        # expect: TypeError pos() missing 1 required positional argument: 'b'
        # expect: TypeError pos() missing 1 required positional argument: 'b'
        # expect: TypeError pos() missing 1 required positional argument: 'b'
        # expect: TypeError f() got multiple values for argument 'd'
        # expect: TypeError f() got multiple values for argument 'd'
        # expect: TypeError f() got multiple values for argument 'd'
        # expect: TypeError f() got multiple values for argument 'd'
        # expect: TypeError only() missing 1 required keyword-only argument: 'k'
        # expect: TypeError only() missing 1 required keyword-only argument: 'k'
        # expect: TypeError f() missing 1 required positional argument: 'a'
        # expect: TypeError f() missing 1 required positional argument: 'a'


class P:
    def __init__(self, x, y=0, *, z=9):
        self.at = x, y, z

    def move(self, dx=1, dy=2):
        return self.at, dx, dy

    def __call__(self, u, v=3):
        return u, v


def objects(n):
    for i in range(n):
        p = P(x=i, y=[i])
        yield p.at, p.move(dy=5), p.move(dx=3), p.move(dx=3, dy=4), p(u=1), p(v=2, u=3), P(i).move(dy=1)


print(list(objects(2)))
# expect: [((0, [0], 9), ((0, [0], 9), 1, 5), ((0, [0], 9), 3, 2), ((0, [0], 9), 3, 4), (1, 3), (3, 2), ((0, 0, 9), 1, 1)), ((1, [1], 9), ((1, [1], 9), 1, 5), ((1, [1], 9), 3, 2), ((1, [1], 9), 3, 4), (1, 3), (3, 2), ((1, 0, 9), 1, 1))]
# defaults and code that change, and what they hold
f.__defaults__ = (20, 30)
show(lambda: f(1, c=5, d=6))  # expect: TypeError f() missing 1 required positional argument: 'b'
show(lambda: f(1, b=5, d=6))  # expect: [1, 5, 20, 6]
show(lambda: f(1, b=5))  # expect: [1, 5, 20, 30]
f.__defaults__ = (1, 2, 3, 4, 5)
show(lambda: f(d=6))  # expect: [2, 3, 4, 6]
show(lambda: f())  # expect: [2, 3, 4, 5]
f.__defaults__ = None
show(lambda: f(1, 2, 3, d=4))  # expect: [1, 2, 3, 4]
show(lambda: f(1, 2, d=4))  # expect: TypeError f() missing 1 required positional argument: 'c'
f.__code__ = (lambda d, c, b, a: (d, c, b, a)).__code__
show(lambda: f(1, 2, b=3, a=4))  # expect: (1, 2, 3, 4)
show(lambda: f(a=1, b=2, c=3, d=4))  # expect: (4, 3, 2, 1)


class Counted:
    alive = 0

    def __init__(self):
        Counted.alive += 1

    def __del__(self):
        Counted.alive -= 1


def held(a, b=None, c=Counted()):
    if a is None:
        raise ValueError
    return c


def leaks(n):
    for i in range(n):
        held(Counted(), b=Counted())
        held(Counted(), c=Counted())
        held(a=Counted())
        try:
            held(None, c=Counted())
        except ValueError:
            pass
        try:
            held(Counted(), q=Counted())
        except TypeError:
            pass


leaks(50)
gc.collect()
print(Counted.alive)  # expect: 1


def deep(n, k=0, m=1):
    return n if n > 400 else deep(n + 1, m=k)


def endless(n=0, k=1):
    return endless(n=n, k=2)


print(deep(0, m=3))  # expect: 401
try:
    endless()
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded


def gen(a, b=1):
    yield a
    yield b


print(list(gen(1, b=3)), list(gen(b=3, a=1)), [x for x in gen(a=5)])  # expect: [1, 3] [1, 3] [5, 1]
