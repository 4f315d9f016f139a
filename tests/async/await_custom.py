class Wait:
    def __await__(self):
        got = yield "asked"
        return got
async def f():
    return "f", await Wait()
c = f()
print(c.send(None))  # expect: asked
try:
    c.send("answer")
except StopIteration as e:
    print(e.value)  # expect: ('f', 'answer')
