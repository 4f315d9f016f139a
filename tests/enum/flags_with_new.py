"""Flags whose __new__ computes: combinations are of the base type alone."""
import enum


class F(enum.IntFlag):
    def __new__(cls, c):
        self = int.__new__(cls, 1 << c)
        self._value_ = 1 << c
        return self
    a = 97
    z = 1


print(F.a, F.a | 1, F.a | F.z, F(2), F(3))
# expect: 158456325028528675187087900672 158456325028528675187087900673 158456325028528675187087900674 2 3


@enum._simple_enum(enum.Enum)
class S:
    A = enum.auto()
    B = enum.auto()
    C = 1

    def m(self):
        return self.name


print(list(S), S.A, S.B.m(), S.C)  # expect: [<S.A: 1>, <S.B: 2>] S.A B S.A
