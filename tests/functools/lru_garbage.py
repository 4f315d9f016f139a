"""What a cache keeps is found when it is garbage; a later result replaces an earlier one where nothing is counted."""
import functools
import gc
import weakref


class Box:
    pass


for size in (None, 3):
    @functools.lru_cache(size)
    def boxed(x):
        box = Box()
        box.cache = boxed
        return box

    @functools.lru_cache(size)
    def same(x):
        return x

    result, key = weakref.ref(boxed(1)), Box()
    boxed(2)
    key.cache = same
    same(key)
    key = weakref.ref(key)
    del boxed, same
    gc.collect()
    print(result(), key())
# expect: None None
# expect: None None

for size in (None, 2):
    calls = 0

    @functools.lru_cache(size)
    def nested(x):
        global calls
        calls += 1
        if calls < 3:
            nested(x)
        calls += 10
        return calls

    print(nested(1), nested(1), nested.cache_info())
# expect: 33 33 CacheInfo(hits=1, misses=3, maxsize=None, currsize=1)
# expect: 33 13 CacheInfo(hits=1, misses=3, maxsize=2, currsize=1)


class Fickle:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        number.cache_clear()
        return self.n == other.n


@functools.lru_cache(None)
def number(x):
    return x.n


print(number(Fickle(1)), number(Fickle(2)), number(Fickle(1)), number.cache_info().currsize)  # expect: 1 2 1 1
