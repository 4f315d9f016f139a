# Every use as an argument costs one hash, and being dropped none.
import functools


class Key:
    hashes = 0

    def __hash__(self):
        Key.hashes += 1
        return 5


@functools.lru_cache(maxsize=1)
def f(*args):
    return len(args)


key = Key()
for args in (key, 1), (key, 1), (6, 2), (key, 1), (7, 2):
    f(*args)
    print(Key.hashes, f.cache_info())  # expect: 1 CacheInfo(hits=0, misses=1, maxsize=1, currsize=1)
    # expect: 2 CacheInfo(hits=1, misses=1, maxsize=1, currsize=1)
    # expect: 2 CacheInfo(hits=1, misses=2, maxsize=1, currsize=1)
    # expect: 3 CacheInfo(hits=1, misses=3, maxsize=1, currsize=1)
    # expect: 3 CacheInfo(hits=1, misses=4, maxsize=1, currsize=1)
