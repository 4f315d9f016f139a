class M:
    async def __aenter__(self): return "m"
    async def __aexit__(self, *info): print("left")
class It:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 3: raise StopAsyncIteration
        return self.n
async def f():
    async with M() as m:
        print(m)
    async for x in It():
        print(x)
    else:
        print("else")
    return [x async for x in It() if x > 1]
try:
    f().send(None)  # expect: m
    # expect: left
    # expect: 1
    # expect: 2
    # expect: 3
    # expect: else
except StopIteration as e:
    print(e.value)  # expect: [2, 3]
