"""replace(), asdict() and astuple(): which fields take part, what is copied how, and what cannot be given."""
from collections import namedtuple
from dataclasses import InitVar, asdict, astuple, dataclass, field, replace
from typing import ClassVar

Pair = namedtuple("Pair", "a b")


@dataclass
class Inner:
    n: int


@dataclass
class Outer:
    name: str
    inner: Inner
    items: list = field(default_factory=list)
    total: int = field(init=False, default=5)
    kind: ClassVar[str] = "box"
    seed: InitVar[int] = 3

    def __post_init__(self, seed):
        self.total += seed


o = Outer("x", Inner(1), [Inner(2), (Inner(3), {"k": Inner(4)}), Pair(Inner(5), 6)])
print(asdict(o))
# expect: {'name': 'x', 'inner': {'n': 1}, 'items': [{'n': 2}, ({'n': 3}, {'k': {'n': 4}}), Pair(a={'n': 5}, b=6)], 'total': 8}
print(astuple(o))  # expect: ('x', (1,), [(2,), ((3,), {'k': (4,)}), Pair(a=(5,), b=6)], 8)
print(asdict(o, dict_factory=lambda pairs: [name for name, _ in pairs]), asdict(o)["items"] is o.items)
# expect: ['name', 'inner', 'items', 'total'] False
print(replace(o, name="y", seed=10))
# expect: Outer(name='y', inner=Inner(n=1), items=[Inner(n=2), (Inner(n=3), {'k': Inner(n=4)}), Pair(a=Inner(n=5), b=6)], total=15)
print(replace(o, items=[]), replace(o) == o, replace(o).items is o.items)
# expect: Outer(name='x', inner=Inner(n=1), items=[], total=8) True True


@dataclass
class Needs:
    a: int
    b: InitVar[int]
    obj: int = 0
    c: int = field(init=False, default=1)

    def __post_init__(self, b):
        self.a += b


for changes in ({}, {"b": 1}, {"c": 2, "b": 1}, {"zz": 1, "b": 1}, {"obj": 4, "b": 0}):
    try:
        print(replace(Needs(1, 2), **changes))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)  # expect: ValueError InitVar 'b' must be specified with replace()
        # expect: Needs(a=4, obj=0, c=1)
        # expect: ValueError field c is declared with init=False, it cannot be specified with replace()
        # expect: TypeError Needs.__init__() got an unexpected keyword argument 'zz'
        # expect: Needs(a=3, obj=4, c=1)
for call in (asdict, astuple, replace):
    try:
        call(3)
    except TypeError as error:
        print(error)  # expect: asdict() should be called on dataclass instances
        # expect: astuple() should be called on dataclass instances
        # expect: replace() should be called on dataclass instances
