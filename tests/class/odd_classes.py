# Classes in the corners: a strange MRO, slots with strange names, methods of foreign types.
class Backwards(type):
    def mro(cls):
        return type.mro(cls)[::-1]


class A:
    pass


class B(A, metaclass=Backwards):
    pass


print([c.__name__ for c in B.__mro__])  # expect: ['object', 'A', 'B']


class Name(str):
    pass


class Slots:
    __slots__ = [Name("x"), "__classcell__"]

    def cls(self):
        return __class__


slots = Slots()
slots.x = 1
print(slots.x, slots.cls() is Slots, Slots.__classcell__)
# expect: 1 True <member '__classcell__' of 'Slots' objects>
try:
    Slots().x
except AttributeError as error:
    print(error)  # expect: 'Slots' object has no attribute 'x'


class Number(int):
    __eq__ = str.__eq__
    __add__ = str.__add__
    __hash__ = int.__hash__


for action in (lambda n: n == n), (lambda n: n + n):
    try:
        action(Number(1))
    except TypeError as error:
        print(error)  # expect: descriptor '__eq__' requires a 'str' object but received a 'Number'
        # expect: descriptor '__add__' requires a 'str' object but received a 'Number'
try:
    del A.__abstractmethods__
except AttributeError as error:
    print(error)  # expect: __abstractmethods__
try:
    del A.__doc__
except TypeError as error:
    print(error)  # expect: cannot delete '__doc__' attribute of immutable type 'A'
try:
    type.__new__(type, "C", (), None)
except TypeError as error:
    print(error)  # expect: type.__new__() argument 3 must be dict, not None
