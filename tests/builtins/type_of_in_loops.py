# type(x) over and over at one place, and what else is called there.
import sys


class Meta(type):
    def __call__(cls, *args):
        return "called", args


class M(metaclass=Meta):
    pass


def call(f, *args):
    return f(*args)


def one(f, x):
    return f(x)


for f in (type, type, type, str, type, Meta, M, len, type):
    try:
        print(one(f, "ab"), end=" ")
    except TypeError as e:
        print(e, end=" ")
print()


def made(n):
    out = []
    for i in range(n):
        out.append(type("C", (), {"i": i}) if i % 3 == 2 else type(i))
    return out


print([c.__name__ for c in made(7)], [type(x).__name__ for x in (1, 2.5, None, True, "a", M, Meta, type, int | str)])
for args in ((), ("a", "b"), (1, 2, 3)):
    for _ in range(3):
        try:
            print(type(*args))
        except TypeError as e:
            message = str(e)
    print(message)
events = []
sys.setprofile(lambda frame, event, arg: events.append((event, getattr(arg, "__name__", None))))
one(type, 1)
one(len, "a")
sys.setprofile(None)
print(events)
