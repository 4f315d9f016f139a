# Private names by which libraries that complete typing take it apart.
import collections
import typing

P, T = typing.ParamSpec("P"), typing.TypeVar("T")
print(type(typing.Concatenate[int, P]) is typing._ConcatenateGenericAlias)  # expect: True
print(type(typing.Callable[[int], str]) is typing._CallableGenericAlias, isinstance(typing.Callable, typing._CallableType))
# expect: True True
alias = typing._alias(collections.OrderedDict, 2)
print(alias, alias[str, int])  # expect: typing.OrderedDict typing.OrderedDict[str, int]
for wanted in 0, 1, 3:
    try:
        typing._check_generic(list, (int, str), wanted)
    except TypeError as e:
        print(e)  # expect: <class 'list'> is not a generic class
        # expect: Too many arguments for <class 'list'>; actual 2, expected 1
        # expect: Too few arguments for <class 'list'>; actual 2, expected 3
print(typing._check_generic(list, (int, str), 2))  # expect: None
print(sorted(typing._prohibited), sorted(typing._special))
# expect: ['__getnewargs__', '__init__', '__new__', '__slots__', '_asdict', '_field_defaults', '_fields', '_make', '_replace', '_source'] ['__annotations__', '__module__', '__name__']
print(typing._GenericAlias(tuple, (int, typing._TypingEllipsis), name="Tuple"))
# expect: typing.Tuple[int, ...]
print(type(typing._NamedTuple).__name__, type(typing._TypedDict).__name__)
# expect: NamedTupleMeta _TypedDictMeta
