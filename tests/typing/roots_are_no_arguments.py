# Generic and Protocol, plain or subscripted, are no arguments of other types; nor are ClassVar and Final.
from typing import ClassVar, Final, Generic, List, Optional, Protocol, TypeVar

T = TypeVar("T")

for make in (lambda: List[Protocol], lambda: List[Generic], lambda: List[Generic[T]], lambda: List[Protocol[T]],
             lambda: List[ClassVar[int]], lambda: List[ClassVar], lambda: Optional[Final[int]]):
    try:
        print(make())
    except TypeError as error:
        print(error)  # expect: Plain <class 'typing.Protocol'> is not valid as type argument
        # expect: Plain <class 'typing.Generic'> is not valid as type argument
        # expect: typing.Generic[~T] is not valid as type argument
        # expect: typing.Protocol[~T] is not valid as type argument
        # expect: typing.ClassVar[int] is not valid as type argument
        # expect: Plain typing.ClassVar is not valid as type argument
        # expect: typing.Final[int] is not valid as type argument
