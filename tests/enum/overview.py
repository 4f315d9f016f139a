from enum import *
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1
print(Color.RED, repr(Color.RED), Color(2), Color["BLUE"], list(Color), Color.CRIMSON is Color.RED, len(Color))
# expect: Color.RED <Color.RED: 1> Color.GREEN Color.BLUE [<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 3>] True 3
print(Color.__members__, Color)
# expect: {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'BLUE': <Color.BLUE: 3>, 'CRIMSON': <Color.RED: 1>} <enum 'Color'>
for bad in (lambda: Color(9), lambda: Color["X"], lambda: setattr(Color,"RED",3), lambda: Color.NOPE, lambda: Color.RED < Color.BLUE):
    try: bad()
    except Exception as e: print(type(e).__name__, e)  # expect: ValueError 9 is not a valid Color
    # expect: KeyError 'X'
    # expect: AttributeError cannot reassign member 'RED'
    # expect: AttributeError NOPE
    # expect: TypeError '<' not supported between instances of 'Color' and 'Color'
class N(IntEnum):
    A = 1; B = 2
print(N.A + 1, repr(N.A), str(N.A), f"{N.A}", "%d" % N.B, N.A == 1, sorted([N.B, N.A]))
# expect: 2 <N.A: 1> 1 1 2 True [<N.A: 1>, <N.B: 2>]
class S(StrEnum):
    X = auto(); Y = "why"
print(S.X, repr(S.Y), S.Y.upper(), f"{S.X:>5}")  # expect: x <S.Y: 'why'> WHY     x
class P(Flag):
    R = 4; W = 2; X = 1
    RW = 6
print(P.R|P.W, repr(P.R|P.X), P.RW, P.R in P.RW, list(P.RW), ~P.R, P(0), repr(P(0)), bool(P(0)), P.R & P.W, P(7), len(P(7)))
# expect: P.RW <P.R|X: 5> P.RW True [<P.R: 4>, <P.W: 2>] P.W|X P(0) <P: 0> False P(0) P.R|W|X 3
class IF(IntFlag):
    A = 1; B = 2
print(IF.A|IF.B, repr(IF.A|IF.B), IF.A|8, repr(IF.A|8), ~IF.A, repr(~IF.A), repr(IF(0)), IF.A+1)
# expect: 3 <IF.A|B: 3> 9 <IF.A|8: 9> 2 <IF.B: 2> <IF: 0> 2
class Planet(Enum):
    MERCURY = (3.3e23, 2.4e6)
    EARTH = (5.9e24, 6.3e6)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def g(self): return 6.67e-11*self.mass/self.radius**2
print(Planet.EARTH.g, repr(Planet.EARTH), Planet.EARTH.value)
# expect: 9.91509196271101 <Planet.EARTH: (5.9e+24, 6300000.0)> (5.9e+24, 6300000.0)
print(Enum("Animal", "CAT DOG"), list(Enum("Animal", "CAT DOG")), Enum("A2", {"x":5}).x.value)
# expect: <enum 'Animal'> [<Animal.CAT: 1>, <Animal.DOG: 2>] 5
try:
    @unique
    class U(Enum): A=1; B=1
except ValueError as e: print(e)  # expect: duplicate values found in <enum 'U'>: B -> A
class M(Enum):
    A = "a"
    @classmethod
    def _missing_(cls, v): return cls.A
    @classmethod
    def make(cls): return cls.A
    def describe(self): return self.name, self.value
print(M("zz"), M.make().describe())  # expect: M.A ('A', 'a')
class T(str, Enum):
    A = "x"
print(T.A, repr(T.A), T.A == "x", f"{T.A}", T.A.value)  # expect: T.A <T.A: 'x'> True T.A x
print(hash(Color.RED) == hash("RED"), Color.RED in Color, {Color.RED: 1}[Color.RED], dir(Color)[:4])
# expect: True True 1 ['BLUE', 'GREEN', 'RED', '__class__']
import sys
try:
    class Bad(Color): pass
except TypeError as e: print(e)  # expect: <enum 'Bad'> cannot extend <enum 'Color'>
try:
    class Dup(Enum):
        A = 1
        A = 2
except TypeError as e: print(e)  # expect: 'A' already defined as 1
class Ord(Enum):
    def __lt__(self, o): return self.value < o.value
    A=1; B=2
print(max(Ord), Ord.A < Ord.B, Color.RED.name, Color.RED.value)  # expect: Ord.B True RED 1
@verify(CONTINUOUS)
class V(IntEnum):
    A=1;B=2
