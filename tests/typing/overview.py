import typing
for n in typing.__all__:
    if n not in ("Match", "Pattern"): globals()[n] = getattr(typing, n)
import typing, collections.abc
print(List[int], Dict[str, int], Optional[int], Union[int, str, None], Callable[[int], str], Callable[..., Any], Tuple[int, ...], Type[int])
# expect: typing.List[int] typing.Dict[str, int] typing.Optional[int] typing.Union[int, str, NoneType] typing.Callable[[int], str] typing.Callable[..., typing.Any] typing.Tuple[int, ...] typing.Type[int]
print(Union[int, int], Optional[Union[int, str]], Literal[1, "a"], ClassVar[int], Final[str], Any, NoReturn, Annotated[int, "x"])
# expect: <class 'int'> typing.Union[int, str, NoneType] typing.Literal[1, 'a'] typing.ClassVar[int] typing.Final[str] typing.Any typing.NoReturn typing.Annotated[int, 'x']
T = TypeVar("T"); K = TypeVar("K", bound=int)
print(T, K.__bound__, List[T][int], Dict[str, T][int])
# expect: ~T <class 'int'> typing.List[int] typing.Dict[str, int]
class Stack(Generic[T]):
    def __init__(self): self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(1); print(s.items, Stack[int], Stack.__parameters__, s.__orig_class__)
# expect: [1] __main__.Stack[int] (~T,) __main__.Stack[int]
class Sub(Stack[str]): pass
print(Sub.__mro__[1], Sub.__orig_bases__)  # expect: <class '__main__.Stack'> (__main__.Stack[str],)
class HasLen(Protocol):
    def __len__(self) -> int: ...
try: isinstance([], HasLen)
except TypeError as e: print(e)
# expect: Instance and class checks can only be used with @runtime_checkable protocols
@runtime_checkable
class Closable(Protocol):
    def close(self): ...
class F:
    def close(self): pass
print(isinstance(F(), Closable), isinstance(3, Closable), issubclass(F, Closable), isinstance(3, SupportsInt), isinstance("", SupportsInt))
# expect: True False True True False
class Pt(NamedTuple):
    x: int
    y: int = 0
    def norm(self): return self.x + self.y
print(Pt(1), Pt(1, 2).norm(), Pt._fields, Pt.__annotations__, Pt._field_defaults)
# expect: Pt(x=1, y=0) 3 ('x', 'y') {'x': <class 'int'>, 'y': <class 'int'>} {'y': 0}
N2 = NamedTuple("N2", [("a", int), ("b", str)]); print(N2(1, "z"))  # expect: N2(a=1, b='z')
class TD(TypedDict, total=False):
    a: int
    b: Required[str]
print(TD(a=1), TD.__annotations__, TD.__required_keys__, TD.__total__)
# expect: {'a': 1} {'a': <class 'int'>, 'b': typing.Required[str]} frozenset({'b'}) False
def f(a: int, b: "str" = "x", *c: List["int"]) -> Optional["Pt"]: pass
print(get_type_hints(f))
# expect: {'a': <class 'int'>, 'b': <class 'str'>, 'c': typing.List[int], 'return': typing.Optional[__main__.Pt]}
class CC:
    a: "int"
    b: List["CC"]
    c: ClassVar[int] = 3
print(get_type_hints(CC))
# expect: {'a': <class 'int'>, 'b': typing.List[__main__.CC], 'c': typing.ClassVar[int]}
UserId = NewType("UserId", int); print(UserId(5), UserId, UserId.__supertype__)
# expect: 5 __main__.UserId <class 'int'>
print(cast(int, "x"), get_origin(List[int]), get_args(Dict[str, int]), get_args(Callable[[int], str]), get_origin(Union[int, str]), get_origin(int))
# expect: x <class 'list'> (<class 'str'>, <class 'int'>) ([<class 'int'>], <class 'str'>) typing.Union None
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(3), len(get_overloads(g)))  # expect: 3 2
P = ParamSpec("P"); print(Callable[P, int], P.args)  # expect: typing.Callable[~P, int] P.args
print(Iterable[int], Mapping[str, int], Generator[int, None, None], Sequence, isinstance([], Sequence), List, issubclass(list, List))
# expect: typing.Iterable[int] typing.Mapping[str, int] typing.Generator[int, NoneType, NoneType] typing.Sequence True typing.List True
try: List[int]()
except Exception as e: print(e)  # expect: Type List cannot be instantiated; use list() instead
try: isinstance([], List[int])
except TypeError as e: print(e)  # expect: Subscripted generics cannot be used with class and instance checks
try: Union[1]
except TypeError as e: print("TE", e)
print(Optional[int] == Union[int, None], List[int] == List[int], hash(List[int]) == hash(List[int]), int | None == Optional[int])
# expect: True True True True
@final
class Fin: pass
print(Fin.__final__, TYPE_CHECKING, ForwardRef("x"), List["int"])
# expect: True False ForwardRef('x') typing.List[ForwardRef('int')]
from dataclasses import dataclass, field
@dataclass
class D(Generic[T]):
    x: T
    k: ClassVar[int] = 1
print(D(1), D[int](2))  # expect: D(x=1) D(x=2)
try: assert_never(3)
except AssertionError as e: print(e)  # expect: Expected code to be unreachable, but got: 3
class A2: x: Annotated[int, "meta"]
print(get_type_hints(A2), get_type_hints(A2, include_extras=True))
# expect: {'x': <class 'int'>} {'x': typing.Annotated[int, 'meta']}
def deco(fn: Callable[P, T]) -> Callable[P, T]: return fn
class Node(Generic[T]):
    next: "Optional[Node[T]]" = None
print(get_type_hints(Node))  # expect: {'next': typing.Optional[__main__.Node[~T]]}
