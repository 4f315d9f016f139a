from functools import lru_cache, cache
calls = []
@lru_cache(maxsize=2)
def f(x):
    calls.append(x)
    return x * 2
print(f(1), f(1), f(2), f(3), f(1), calls, f.cache_info())
# expect: 2 2 4 6 2 [1, 2, 3, 1] CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)
f.cache_clear()
print(f.cache_info(), f.__wrapped__(5), f.cache_parameters())
# expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0) 10 {'maxsize': 2, 'typed': False}
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
# expect: 23416728348467685 CacheInfo(hits=78, misses=81, maxsize=None, currsize=81)
@lru_cache
def g(*a, **k): return len(a), k
print(g(1, x=2), g(1, x=2), g.cache_info().hits)  # expect: (1, {'x': 2}) (1, {'x': 2}) 1
try:
    f([])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unhashable type: 'list'
