import dataclasses
import enum


@dataclasses.dataclass
class Foo:
    a: int


class OfData(Foo, enum.Enum):
    E1 = 1


class Whole(enum.IntEnum):
    A = 1
    B = 1


class Own(enum.Enum):
    A = 1

    def m(self): pass

    @property
    def p(self): return 3


class Hex(int):
    def __repr__(self): return hex(self)


class OfHex(Hex, enum.Enum):
    TEN = 10


print(OfData.E1, repr(OfData.E1), Whole._value_repr_, Own._value_repr_, repr(OfHex.TEN), repr(Whole.B), repr(Own.A))
# expect: OfData.E1 <OfData.E1: Foo(a=1)> <slot wrapper '__repr__' of 'int' objects> None <OfHex.TEN: 0xa> <Whole.A: 1> <Own.A: 1>
print(dir(Own.A), dir(Own))
# expect: ['A', '__class__', '__doc__', '__eq__', '__hash__', '__module__', 'm', 'name', 'p', 'value'] ['A', '__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__', '__module__', '__name__', '__qualname__']
