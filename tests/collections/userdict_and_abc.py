from collections import UserDict, UserList, UserString, abc
d = UserDict(a=1)
print(d, d.data, isinstance(d, abc.MutableMapping), isinstance([], abc.Sequence), isinstance({}, abc.Mapping), issubclass(set, abc.Set), isinstance(5, abc.Hashable), isinstance([], abc.Hashable), isinstance(iter([]), abc.Iterator), isinstance(len, abc.Callable), isinstance((x for x in ()), abc.Generator))
# expect: {'a': 1} {'a': 1} True True True True True False True True True
