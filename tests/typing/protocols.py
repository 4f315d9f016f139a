# Protocols: checks at run time, generic ones, and what they may inherit from.
from typing import Generic, Protocol, SupportsAbs, SupportsIndex, SupportsInt, TypeVar, get_type_hints, runtime_checkable

T = TypeVar("T")


@runtime_checkable
class Closes(Protocol):
    def close(self) -> int: ...


class Door:
    def close(self):
        return 1


class Gives(Protocol[T]):
    def give(self) -> T: ...


class Both(Protocol, Generic[T]):
    pass


print(isinstance(Door(), Closes), issubclass(Door, Closes), isinstance(1, Closes))  # expect: True True False
print(isinstance(1, SupportsInt), isinstance("", SupportsIndex), SupportsAbs[int])
# expect: True False typing.SupportsAbs[int]
print(Gives[int], Gives.__parameters__, Both.__mro__, Protocol.__module__, get_type_hints(Closes.close))
# expect: __main__.Gives[int] (~T,) (<class '__main__.Both'>, <class 'typing.Protocol'>, <class 'typing.Generic'>, <class 'object'>) typing {'return': <class 'int'>}
for wrong in (lambda: isinstance(1, Gives), lambda: Protocol[int], lambda: type("X", (Protocol, Door), {}), lambda: Closes()):
    try:
        print(wrong())
    except TypeError as error:
        print(error)  # expect: Instance and class checks can only be used with @runtime_checkable protocols
        # expect: Parameters to Protocol[...] must all be type variables or parameter specification variables.
        # expect: Protocols can only inherit from other protocols, got <class '__main__.Door'>
        # expect: Protocols cannot be instantiated
