# What an abstract class remembers stands in one attribute, which copies of the class leave out; abc._get_dump tells it.
import abc


class Base(abc.ABC):
    @abc.abstractmethod
    def f(self): pass


class Other: pass


Base.register(Other)
print([c for c in vars(Base) if c.startswith("_abc")], isinstance(Other(), Base), issubclass(int, Base))
# expect: ['_abc_impl'] True False
registry, yes, no, token = abc._get_dump(Base)
print([r() for r in registry], token == abc.get_cache_token())  # expect: [<class '__main__.Other'>] True

copied = {name: value for name, value in vars(Base).items() if name not in ("_abc_impl", "__dict__", "__weakref__")}
Copy = abc.ABCMeta("Copy", (), copied)
Copy.register(int)
print(issubclass(int, Copy), issubclass(Other, Copy), issubclass(int, Base), sorted(Copy.__abstractmethods__))
# expect: True False False ['f']
