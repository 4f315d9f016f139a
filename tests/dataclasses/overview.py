from dataclasses import *
@dataclass
class P:
    x: int
    y: int = 5
    tags: list = field(default_factory=list)
p = P(1); q = P(1, 5)
print(p, p == q, p != P(2), P.__match_args__, p.tags is q.tags)
# expect: P(x=1, y=5, tags=[]) True True ('x', 'y', 'tags') False
p.tags.append(3); print(p)  # expect: P(x=1, y=5, tags=[3])
try: P()
except TypeError as e: print(e)  # expect: P.__init__() missing 1 required positional argument: 'x'
@dataclass(frozen=True, order=True)
class V:
    a: int
    b: str = "z"
v = V(1)
print(v < V(2), hash(v) == hash(V(1)), sorted([V(3), V(1)]), {v: 1})
# expect: True True [V(a=1, b='z'), V(a=3, b='z')] {V(a=1, b='z'): 1}
for f in (lambda: setattr(v, "a", 2), lambda: delattr(v, "a")):
    try: f()
    except FrozenInstanceError as e: print(type(e).__name__, e)
    # expect: FrozenInstanceError cannot assign to field 'a'
    # expect: FrozenInstanceError cannot delete field 'a'
print(asdict(P(1, 2, [V(4)])), astuple(P(1, 2, [V(4)])), replace(v, a=9))
# expect: {'x': 1, 'y': 2, 'tags': [{'a': 4, 'b': 'z'}]} (1, 2, [(4, 'z')]) V(a=9, b='z')
@dataclass
class C(P):
    z: float = 0.5
    def __post_init__(self): self.s = self.x + self.y
print(C(1), C(1).s, [f.name for f in fields(C)])
# expect: C(x=1, y=5, tags=[], z=0.5) 6 ['x', 'y', 'tags', 'z']
try:
    @dataclass
    class Bad: l: list = []
except ValueError as e: print(e)
# expect: mutable default <class 'list'> for field l is not allowed: use default_factory
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: int
except TypeError as e: print(e)  # expect: non-default argument 'b' follows default argument
@dataclass(slots=True)
class S:
    a: int
    b: int = 2
s = S(1); print(s, S.__slots__, hasattr(s, "__dict__"))  # expect: S(a=1, b=2) ('a', 'b') False
try: s.c = 1
except AttributeError as e: print(e)  # expect: 'S' object has no attribute 'c'
@dataclass(kw_only=True)
class K: a: int; b: int = 0
print(K(a=1))  # expect: K(a=1, b=0)
@dataclass
class KK:
    a: int
    _: KW_ONLY
    b: int = 3
try: KK(1, 2)
except TypeError as e: print(e)  # expect: KK.__init__() takes 2 positional arguments but 3 were given
@dataclass
class I:
    a: int
    seed: InitVar[int] = 0
    def __post_init__(self, seed): self.a += seed
print(I(1, 2), is_dataclass(I), is_dataclass(3))  # expect: I(a=3) True False
M = make_dataclass("M", [("x", int), ("y", int, 7)])
print(M(1), M)  # expect: M(x=1, y=7) <class 'types.M'>
match P(1, 2):
    case P(x, y): print("match", x, y)  # expect: match 1 2
@dataclass(eq=False)
class E: a: int
print(E(1) == E(1), P.__hash__)  # expect: False None
@dataclass
class R: me: object = None
r = R(); r.me = r; print(r)  # expect: R(me=...)
