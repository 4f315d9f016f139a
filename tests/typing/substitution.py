# What a subscription puts in the place of type variables, of *Ts and of ParamSpec; what each kind of alias is called and refuses.
import collections.abc as ca
import typing
import warnings
from typing import *

T, S, Ts, P = TypeVar("T"), TypeVar("S"), TypeVarTuple("Ts"), ParamSpec("P")
U = NewType("U", int)


class G(Generic[T, *Ts]):
    pass


class H(Generic[T, P]):
    pass


class Z(Generic[P]):
    pass


def show(source):
    try:
        print(source, "=", eval(source))
    except Exception as e:
        print(source, "|", type(e).__name__, e)


for source in """
List[int][str]; List[T][int, str]; Dict[T, S][int]; Dict[T, list[S]][int, str]; Union[T, int][int]; Union[T, S][int, None]; Optional[T][int]
Hashable[int]; Tuple[()]; Tuple[()].__args__; tuple[()]; Tuple[T, ...][int]; Annotated[List[T], 3][int]; Literal[int, 'a', None]
Callable[P, T][[int, str], bool]; Callable[P, int][int, str]; Callable[P, int][...]; Callable[Concatenate[int, P], T][[str], bool]
Callable[Concatenate[int, P], T][P, bool]; Callable[Concatenate[int, P], T][Concatenate[str, P], bool]; Callable[[*Ts], T][int, str, bool]
ca.Callable[P, T][[int, str], bool]; ca.Callable[P, int][int, str]; ca.Callable[Concatenate[int, P], T][[str], bool]
ca.Callable[[T, *Ts], S][int, str, bool, float]; get_args(Callable[P, int]); get_args(Callable[[int], str]); get_args(Callable[Concatenate[int, P], str])
tuple[*Ts][int, str]; tuple[T, *Ts][int]; tuple[T, *Ts, S][int, str, bytes, float]; tuple[T, *Ts][()]; tuple[*Ts][*tuple[int, ...]]
tuple[T, *Ts, S][*tuple[int, ...]]; tuple[T, S][*tuple[int, str]]; tuple[T][*tuple[int, ...]]; Tuple[*Ts][int, str]; Tuple[T, Unpack[Ts]][()]
Unpack[Ts][int]; Unpack[int].__typing_unpacked_tuple_args__; Annotated[*Ts, 3]; Annotated[Ts, 3]; list[T | int][str]; (T | int)[str]; (int | list[T])[str]
G[int]; G[int, str, bool]; G[()]; G[T, *Ts][int, str].__args__; G[*Ts, int]; G[*tuple[int, ...]]
H[int, [str, bool]]; H[int, ...]; H[int, str]; H[int, [str]].__args__; H[T, P][int, [str]]; H[int]; H[T, P].__parameters__
Z[int, str]; Z[[int, str]].__args__; Z[int].__args__; Z[P][int, str]; T.__typing_subst__(Unpack[Ts]); P.__typing_subst__(int)
Concatenate[int]; ClassVar[int, str]; Final[ClassVar[int]]; List[ClassVar[int]]; List[Final[int]]; List[Generic[T]]; List[Union]; List[(1, 2)]
U | int; (U | int) == Union[U, int]; get_origin(P.args); P.args == ParamSpec('P').args; Optional[int].__name__; Annotated[int, 3].__name__
'bar' in dir(List[T]); [n for n in dir(G[int]) if n in ('copy_with', '_is_protocol')]
""".replace("\n", ";").split(";"):
    if source.strip():
        show(source.strip())


def make(*bases):
    try:
        import types
        print(types.new_class("A", bases).__mro__)
    except TypeError as e:
        print(e)


make(Protocol[T], Protocol[S])
make(Mapping[T, S], Protocol[T])
make(Generic[T], Generic[S])
make(List[S], Generic[T])
make(U)
make(Unpack[Ts])
make(Annotated[int, 3])
make(Callable[[int], str])


class B(TypedDict, Generic[T]):
    a: T


class C(B[int]):
    b: str


class D(B[T]):
    c: "T"


print(B.__bases__, B.__parameters__, C.__bases__, C.__orig_bases__, C.__parameters__, D.__mro__, D[int], D[int](a=1))
print(C.__annotations__, D.__annotations__, D.__total__, get_type_hints(D))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(TypedDict("Q", total=False, a=int).__annotations__, caught[0].category, caught[0].message)


class N(NamedTuple):
    class Inner(NamedTuple):
        b: str = "x"
    a: int


print(N(1), N.Inner.__qualname__, N.__orig_bases__ == (NamedTuple,))


class Q(Protocol[T]):
    pass


class Base:
    def __init__(self):
        self.test = "OK"


class E(Q[T], Base):
    pass


print(E[int]().test)
try:
    type("K", (Q,), {})(42)
except TypeError as e:
    print(e)
try:
    Q()
except TypeError as e:
    print(e)


@no_type_check
class Unchecked:
    class Inner:
        def f(x: int): pass

    @classmethod
    def c(cls, x: int): pass


def many(*args: *tuple[int, "str"]): pass


print(get_type_hints(Unchecked.Inner.f), get_type_hints(Unchecked.c), get_type_hints(many))
