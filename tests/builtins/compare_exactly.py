"""Comparisons of numbers in lists, in max() and in sort(): exact whatever their size; identical ones are equal."""
big, nan = 2**53, float("nan")
print([x < y for x, y in ((big, float(big)), (big + 1, float(big)), (float(big), big + 1), (-big - 1, -float(big)))])
# expect: [False, False, True, True]
print(float(big) in [big + 1], float(big) in [big], big + 1 in [float(big)], 2**62 in [2.0**62], 2**62 + 1 in [2.0**62], 1 in [1.0], True in [1.0])
# expect: False True False True False True True
print(nan in [nan], float("nan") in [nan], [nan] == [nan], [nan].count(nan), [0.0].index(-0.0), [1.5, 2].count(2.0))
# expect: True False True 1 0 1
print(max(1, 2.5, 2), max([2.0, 2]), min([2, 2.0]), max([1.0, nan, 2.0]), min([nan, 1.0]), max(2**70, 2.0**70, 2**70 + 1))
# expect: 2.5 2.0 2 2.0 nan 1180591620717411303425
print(sorted([3, 2.5, 2**64, -1.0, 2**53 + 1, float(2**53), -2**65]), max("b", "a"), sorted([2**70, -2**70, 2**69]))
# expect: [-36893488147419103232, -1.0, 2.5, 3, 9007199254740992.0, 9007199254740993, 18446744073709551616] b [-1180591620717411303424, 590295810358705651712, 1180591620717411303424]


class Text(str):
    def __eq__(self, other):
        return "asked"

    def __lt__(self, other):
        return True

    __hash__ = str.__hash__


print("a" in [Text("b")], Text("x") in ["y"], max([Text("a"), "b"]), [Text("q")] == ["z"])
# expect: True True b True
