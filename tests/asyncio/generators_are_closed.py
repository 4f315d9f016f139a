import asyncio


async def numbers(name):
    try:
        for i in range(10):
            yield i
    finally:
        await asyncio.sleep(0)
        print("closed", name)


async def main():
    async for i in numbers("left in a loop"):
        if i == 2:
            break
    await asyncio.sleep(0.01)
    kept.append(numbers("kept"))
    print(await kept[0].__anext__())
    print("end")


kept = []
asyncio.run(main())  # expect: closed left in a loop
# expect: 0
# expect: end
# expect: closed kept
