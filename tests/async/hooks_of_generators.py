# sys.set_asyncgen_hooks: who hears of asynchronous generators that begin, and that are dropped unfinished.
import sys

heard = []


async def numbers():
    for i in range(3):
        yield i


async def first_only():
    async for i in numbers():
        return i


def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value


sys.set_asyncgen_hooks(firstiter=lambda g: heard.append("first " + g.__name__), finalizer=lambda g: heard.append("dropped " + g.__name__))
print(run(first_only()), heard, sys.get_asyncgen_hooks().finalizer is not None)
# expect: 0 ['first numbers', 'dropped numbers'] True
sys.set_asyncgen_hooks(finalizer=None)
print(run(first_only()), heard)  # expect: 0 ['first numbers', 'dropped numbers', 'first numbers']
for bad in ({"firstiter": 1}, {"finalizer": "x"}):
    try:
        sys.set_asyncgen_hooks(**bad)
    except TypeError as e:
        print(e)  # expect: callable firstiter expected, got int
        # expect: callable finalizer expected, got str
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())  # expect: asyncgen_hooks(firstiter=None, finalizer=None)
