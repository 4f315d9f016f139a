from typing import *
X = TypeVar("X")
class G(Generic[X]): pass
for a, b in [(List[int], List[int]), (Dict[str, int], Dict[str, int]), (Optional[int], Optional[int]), (Union[int, str], Union[int, str]),
             (Callable[[int], str], Callable[[int], str]), (G[int], G[int]), (Literal[1], Literal[1]), (Literal[1], Literal[True]),
             (Tuple[int, ...], Tuple[int, ...]), (Annotated[int, 1], Annotated[int, 1]), (List[X][int], List[int]), (Union[int, str], Union[str, int])]:
    print(a, b, a is b, a == b, hash(a) == hash(b))
    # expect: typing.List[int] typing.List[int] True True True
    # expect: typing.Dict[str, int] typing.Dict[str, int] True True True
    # expect: typing.Optional[int] typing.Optional[int] True True True
    # expect: typing.Union[int, str] typing.Union[int, str] True True True
    # expect: typing.Callable[[int], str] typing.Callable[[int], str] True True True
    # expect: __main__.G[int] __main__.G[int] True True True
    # expect: typing.Literal[1] typing.Literal[1] True True True
    # expect: typing.Literal[1] typing.Literal[True] False False False
    # expect: typing.Tuple[int, ...] typing.Tuple[int, ...] True True True
    # expect: typing.Annotated[int, 1] typing.Annotated[int, 1] True True True
    # expect: typing.List[int] typing.List[int] False True True
    # expect: typing.Union[int, str] typing.Union[str, int] False True True
print(Literal[1, True, 1], Annotated[int, []])  # expect: typing.Literal[1, True] typing.Annotated[int, []]
for bad in (lambda: List[1], lambda: Dict[int], lambda: Callable[int], lambda: Callable[int, str], lambda: Optional[int, str], lambda: Union[()], lambda: Literal[()], lambda:G[int,str], lambda: Callable[[1, None, "x"], ...], lambda: Callable[1, str], lambda: Callable[(int, str), None]):
    try: print(bad())
    except TypeError as e: print(e, e.__context__)  # expect: typing.List[1]
    # expect: Too few arguments for typing.Dict; actual 1, expected 2 None
    # expect: Callable must be used as Callable[[arg, ...], result]. None
    # expect: typing.Callable[[int], str]
    # expect: typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>). None
    # expect: Cannot take a Union of no types. None
    # expect: typing.Literal[()]
    # expect: Too many arguments for <class '__main__.G'>; actual 2, expected 1 None
    # expect: typing.Callable[[1, NoneType, ForwardRef('x')], ...]
    # expect: typing.Callable[[1], str]
    # expect: typing.Callable[[int, str], NoneType]
