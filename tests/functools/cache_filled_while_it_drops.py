# A result that goes makes room for the same key from within: each key is kept once, and in order.
import functools

armed = []


class Result:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        if armed:
            f(armed.pop())


@functools.lru_cache(maxsize=2)
def f(name):
    return Result(name)


f(1)
f(2)
armed.append("K")
print(f("K").name)  # expect: K
for name in "K", "L", "M", "N", "K":
    print(f(name).name, f.cache_info().currsize)  # expect: K 2
    # expect: L 2
    # expect: M 2
    # expect: N 2
    # expect: K 2
f.cache_clear()
print(f.cache_info().currsize)  # expect: 0
