"""isinstance with a tuple: plain classes, hooks in their order, what is no class, and what only says that it is something."""


class Meta(type):
    def __instancecheck__(cls, v):
        print("asked", cls.__name__)
        return cls.__name__ == "Yes"


class Yes(metaclass=Meta): ...
class No(metaclass=Meta): ...
class A: ...
class B(A): ...
class Liar:
    @property
    def __class__(self):
        return B


def check(v, classes):
    try:
        return isinstance(v, classes)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(check(B(), (int, A)), check(B(), (int, str)), check(3, (str, float)), check(True, (str, int)), check(None, ()))
# expect: True False False True False
print(check(A(), (No, A)))  # expect: asked No
# expect: True
print(check(A(), (int, Yes, 3)))  # expect: asked Yes
# expect: True
print(check(A(), (int, No, 3)))  # expect: asked No
# expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
print(check(A(), (int, (str, (B, No)), No)))  # expect: asked No
# expect: asked No
# expect: False
print(check(A(), (int, 3)), check(A(), (A, 3)), check(3, (3, int)))
# expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union True TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
print(check(Liar(), (int, A)), check(Liar(), (int, str)), check(Liar(), (Liar,)), check(Liar(), (str, Liar, 3)))
# expect: True False True True
print(check([], (int, list[int])), check([], (int | list, str)), check([], (str, int | float)))
# expect: TypeError: isinstance() argument 2 cannot be a parameterized generic True False


def hot(vs):
    return [isinstance(v, (A, list, tuple)) for v in vs]


print(hot([A(), B(), 1, [], (), {}]), hot([Liar(), "x", None, A]))
# expect: [True, True, False, True, True, False] [True, False, False, False]
