# A StreamReader that is told of an error wakes who waits for it; its repr knows its transport.
import asyncio


async def main():
    reader = asyncio.StreamReader()
    for method in reader.readline, reader.read, lambda: reader.readexactly(5), lambda: reader.readuntil(b"x"):
        task = asyncio.create_task(method())
        await asyncio.sleep(0)
        reader.set_exception(ValueError("told"))
        try:
            await asyncio.wait_for(task, 1)
        except Exception as e:
            print(repr(e))
        reader = asyncio.StreamReader()
    reader.set_transport("a transport")
    print(reader)


asyncio.run(main())  # expect: ValueError('told')
# expect: ValueError('told')
# expect: ValueError('told')
# expect: ValueError('told')
# expect: <StreamReader transport='a transport'>
