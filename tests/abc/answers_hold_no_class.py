# What an abstract base class remembers, and whom it has adopted, keeps no class alive.
import abc
import collections.abc
import gc
import weakref


class Base(abc.ABC):
    pass


def make():
    class Plain:
        pass

    class Adopted:
        pass

    class Sized:
        def __len__(self):
            return 0
    Base.register(Adopted)
    print(isinstance(Plain(), Base), isinstance(Adopted(), Base), isinstance(Sized(), collections.abc.Sized))
    print(isinstance(Plain(), Base), issubclass(Adopted, Base), issubclass(Plain, collections.abc.Sized))
    return [weakref.ref(c) for c in (Plain, Adopted, Sized)]


for _ in range(3):
    references = make()
    gc.collect()
    print([r() for r in references])  # expect: False True True
    # expect: False True False
    # expect: [None, None, None]
    # expect: False True True
    # expect: False True False
    # expect: [None, None, None]
    # expect: False True True
    # expect: False True False
    # expect: [None, None, None]
