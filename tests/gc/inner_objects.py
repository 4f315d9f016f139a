"""Objects that only the interpreter's own code knows can be looked at like all others."""
import functools
import gc
import itertools


@functools.lru_cache(maxsize=5)
def cached(n):
    return [n]


for n in range(8):
    cached(n)
tees = itertools.tee(iter([[], []]))
next(tees[0])
keep = [itertools.groupby([1]), functools.partial(print), functools.cmp_to_key(print), (x for x in []), iter({}.items())]
print(sum(isinstance(o, dict) for o in gc.get_objects()) > 10)  # expect: True
print(all(type(o).__name__ and repr(type(o)) and hasattr(o, "__class__") for o in gc.get_objects()))
# expect: True
print(all(isinstance(type(o), type) for o in gc.get_referents(cached, *tees, *keep)))  # expect: True
print(len([o for o in gc.get_objects() if type(o).__doc__ == 3]))  # expect: 0
