# ~ of ints of every size, of truths, and of what has a method for it.
class Bits:
    def __invert__(self):
        return "inverted"


def inverted(v):
    return ~v


for v in (0, 1, -1, 255, 2**61 - 1, -(2**61), 2**61, 2**64, -(2**70), True, False, Bits()):
    print(inverted(v), end=" ")
print()
for bad in 1.5, "a", None:
    try:
        inverted(bad)
    except TypeError as e:
        print(e)
mask = 0b1011
print([bin(~mask & 15 & (1 << i)) for i in range(4)], ~~mask, ~mask + 1 == -mask)
