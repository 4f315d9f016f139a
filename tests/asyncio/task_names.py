# Tasks are named by numbers in the order of their making, or as they are told; a result is set by nobody else.
import asyncio


async def work(x):
    await asyncio.sleep(0)
    return x


class Named(asyncio.Task):
    pass


async def main():
    a, b = asyncio.create_task(work(1)), asyncio.create_task(work(2), name="b")
    c = asyncio.create_task(work(3), name=7)
    d = asyncio.create_task(work(4))
    first = int(a.get_name().split("-")[1])
    print(b.get_name(), repr(c.get_name()), int(d.get_name().split("-")[1]) - first)
    print(a.get_name() is a.get_name(), f"name='Task-{first}'" in repr(a), f"name='Task-{first + 1}'" in repr(d))
    a.set_name("other")
    e = Named(work(5))
    print(a.get_name(), int(e.get_name().split("-")[1]) - first)
    for refused in (a.set_result, a.set_exception):
        try:
            refused(ValueError())
        except RuntimeError as error:
            print(error)
    print(await asyncio.gather(a, b, c, d, e))
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    late = []
    future.add_done_callback(late.append)
    await asyncio.sleep(0)
    print(len(late), future.remove_done_callback(late.append))


asyncio.run(main())  # expect: b '7' 3
# expect: True True False
# expect: other 4
# expect: Task does not support set_result operation
# expect: Task does not support set_exception operation
# expect: [1, 2, 3, 4, 5]
# expect: 1 0
