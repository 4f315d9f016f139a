from typing import Protocol
for ask in lambda: isinstance(1, Protocol), lambda: isinstance(Protocol, Protocol), lambda: issubclass(int, Protocol):
    try:
        print(ask())
    except TypeError as e:
        print(e)  # expect: Instance and class checks can only be used with @runtime_checkable protocols
        # expect: Instance and class checks can only be used with @runtime_checkable protocols
        # expect: True
