# asyncio.iscoroutinefunction() of what has every attribute, of classes of functions, and of partial ones.
import asyncio
import functools
import types
from unittest.mock import AsyncMock, Mock


class Anything:
    def __getattr__(self, name):
        return Anything()


class Has:
    async def method(self): pass


async def f(): pass

def g(): pass

g_marked = types.coroutine(g)
for value in (f, g, Has().method, Has.method, functools.partial(f), functools.partial(functools.partial(f), 1), functools.partial(g), Anything(), Mock(),
              AsyncMock(), types.FunctionType, len, None, g_marked):
    print(asyncio.iscoroutinefunction(value), end=" ")
print()
