# Protocols that ask for data: isinstance() looks at the object, issubclass() refuses.
from functools import singledispatch
from typing import Protocol, runtime_checkable

@runtime_checkable
class Named(Protocol):
    name: str

@runtime_checkable
class Sized2(Protocol):
    size: int
    def area(self) -> int: ...

class Quiet(Protocol):
    def hush(self): ...

class Plain:
    pass

class Tagged:
    def __init__(self):
        self.name = "t"

class Square:
    size = 2
    def area(self):
        return 4

class Blocked:
    size = 2
    area = None

class Follower(Named):
    def __init__(self):
        self.name = "f"

for value in Plain(), Tagged(), Square(), Blocked(), Follower(), 3:
    print(type(value).__name__, isinstance(value, Named), isinstance(value, Sized2))
    # expect: Plain False False
    # expect: Tagged True False
    # expect: Square False True
    # expect: Blocked False False
    # expect: Follower True False
    # expect: int False False

class Fresh:
    pass

for kind, protocol in (Fresh, Named), (Fresh, Sized2), (Fresh, Quiet):
    try:
        print(issubclass(kind, protocol))
    except TypeError as error:
        print(error)  # expect: Protocols with non-method members don't support issubclass()
        # expect: Protocols with non-method members don't support issubclass()
        # expect: Instance and class checks can only be used with @runtime_checkable protocols
try:
    isinstance(Fresh(), Quiet)
except TypeError as error:
    print(error)  # expect: Instance and class checks can only be used with @runtime_checkable protocols

@singledispatch
def show(value):
    return "object"

@show.register(Quiet)
def _(value):
    return "quiet"

print(show(Fresh()), show(3))  # expect: object object
