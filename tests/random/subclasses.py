# A subclass with its own random() draws integers by it; one with getrandbits() by that.
import random
import warnings


class Halves(random.Random):
    def random(self):
        print("random", end=" ")
        return 0.5


class Bits(Halves):
    def getrandbits(self, k):
        print("bits", end=" ")
        return 1


class Again(Bits):
    def random(self):
        print("again", end=" ")
        return 0.3


for kind in Halves, Bits, Again:
    r = kind()
    print(r.randrange(42), r.choice("abcdef"), r.sample(range(10), 1))
    # expect: random random random 16 e [6]
    # expect: bits bits bits 1 b [1]
    # expect: again again again 9 d [7]
with warnings.catch_warnings(record=True) as seen:
    print(Halves().randrange(1 << 60), len(seen))  # expect: random 576460752303423488 1
r = random.Random()
for state in (2, (1, 2, 3), None), (3, (1, 2, 3), None), (9, (), None):
    try:
        r.setstate(state)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)  # expect: ValueError state vector is the wrong size
        # expect: ValueError state vector is the wrong size
        # expect: ValueError state with version 9 passed to Random.setstate() of version 3
