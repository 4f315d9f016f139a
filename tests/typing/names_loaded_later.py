# Every name of typing is there, says that it is from typing, and can be pickled by its name.
import pickle
import typing

for name in ("NamedTuple", "NewType", "overload", "get_type_hints", "cast", "Protocol", "is_typeddict"):
    value = getattr(typing, name)
    print(name, value.__module__, value.__qualname__, pickle.loads(pickle.dumps(value)) is value)
    # expect: NamedTuple typing NamedTuple True
    # expect: NewType typing NewType True
    # expect: overload typing overload True
    # expect: get_type_hints typing get_type_hints True
    # expect: cast typing cast True
    # expect: Protocol typing Protocol True
    # expect: is_typeddict typing is_typeddict True
print([name for name in typing.__all__ if not hasattr(typing, name)], set(typing.__all__) - set(dir(typing)))
# expect: [] set()
try:
    typing.Nothing
except AttributeError as error:
    print(error)  # expect: module 'typing' has no attribute 'Nothing'
