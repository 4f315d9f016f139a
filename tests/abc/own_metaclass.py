"""Metaclasses derived from ABCMeta go with the ABCs of collections."""
import abc
import collections.abc
import types


class Meta(abc.ABCMeta):
    def __getitem__(self, key):
        return types.GenericAlias(self, key)


class Bag(collections.abc.Mapping, metaclass=Meta):
    def __getitem__(self, key):
        return key

    def __len__(self):
        return 1

    def __iter__(self):
        yield 1


print(type(Bag), dict(Bag()), Bag[int])  # expect: <class '__main__.Meta'> {1: 1} __main__.Bag[int]
print({type(getattr(collections.abc, name)) for name in collections.abc.__all__})
# expect: {<class 'abc.ABCMeta'>}
print(collections.abc.Mapping, collections.abc.Mapping.get.__module__, collections.abc.Sized.__module__)
# expect: <class 'collections.abc.Mapping'> collections.abc collections.abc
