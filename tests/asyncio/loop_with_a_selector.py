import asyncio
import selectors

for kind in (selectors.SelectSelector, selectors.PollSelector, selectors.DefaultSelector):
    selector = kind()
    loop = asyncio.SelectorEventLoop(selector)
    print(loop.run_until_complete(asyncio.sleep(0.001, "slept")))  # expect: slept
    # expect: slept
    # expect: slept
    loop.close()


async def main():
    reader = asyncio.StreamReader()
    print(repr(reader))
    reader.feed_data(b"abc")
    reader.set_exception(RuntimeError("x"))
    print(repr(reader))

asyncio.run(main())  # expect: <StreamReader>
# expect: <StreamReader 3 bytes exception=RuntimeError('x')>
