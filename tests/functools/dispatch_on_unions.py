# singledispatch takes unions, of either spelling.
import functools
import typing


@functools.singledispatch
def f(x):
    return "any"


@f.register
def _(x: typing.Union[str, bytes]):
    return "text"


@f.register
def _(x: int | float):
    return "number"


@f.register(typing.Optional[list])
def _(x):
    return "list or nothing"


print([f(x) for x in ("a", b"", 1, 1.5, [], None, {})])
# expect: ['text', 'text', 'number', 'number', 'list or nothing', 'list or nothing', 'any']
for bad in (typing.Union[int, typing.Iterable[str]], int | list[str], list[int], typing.Any, 5):
    def g(x: bad):
        pass
    try:
        f.register(g)
    except TypeError as error:
        print(error)
        # expect: Invalid annotation for 'x'. typing.Union[int, typing.Iterable[str]] not all arguments are classes.
        # expect: Invalid annotation for 'x'. int | list[str] not all arguments are classes.
        # expect: Invalid annotation for 'x'. list[int] is not a class.
        # expect: Invalid annotation for 'x'. 5 is not a class.
for bad in (list[int], 5, typing.Union[int, list[int]]):
    try:
        f.register(bad, len)
    except TypeError as error:
        print(error)
        # expect: Invalid first argument to `register()`. list[int] is not a class or union type.
        # expect: Invalid first argument to `register()`. 5 is not a class or union type.
        # expect: Invalid first argument to `register()`. typing.Union[int, list[int]] is not a class or union type.
