"""Aliases may be unpacked in subscripts; unions, special forms and the like cannot be iterated at all."""
import typing

for name in ("Union[int, str]", "List[int]", "Union", "List", "Optional", "ClassVar", "Optional[int]", "Callable[[int], int]",
             "Tuple[int, ...]", "Literal[1]", "Annotated[int, 1]", "Generic", "Any", "NoReturn", "Final", "Callable", "Type"):
    try:
        print(name, list(eval("typing." + name)))
    except TypeError as error:
        print(name, error)  # expect: Union[int, str] '_UnionGenericAlias' object is not iterable
        # expect: List[int] [*typing.List[int]]
        # expect: Union '_SpecialForm' object is not iterable
        # expect: List '_SpecialGenericAlias' object is not iterable
        # expect: Optional '_SpecialForm' object is not iterable
        # expect: ClassVar '_SpecialForm' object is not iterable
        # expect: Optional[int] '_UnionGenericAlias' object is not iterable
        # expect: Callable[[int], int] '_CallableGenericAlias' object is not iterable
        # expect: Tuple[int, ...] [*typing.Tuple[int, ...]]
        # expect: Literal[1] [*typing.Literal[1]]
        # expect: Annotated[int, 1] '_AnnotatedAlias' object is not iterable
        # expect: Generic 'type' object is not iterable
        # expect: Any '_AnyMeta' object is not iterable
        # expect: NoReturn '_SpecialForm' object is not iterable
        # expect: Final '_SpecialForm' object is not iterable
        # expect: Callable '_CallableType' object is not iterable
        # expect: Type '_SpecialGenericAlias' object is not iterable
