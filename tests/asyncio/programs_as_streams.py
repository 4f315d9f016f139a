import asyncio
import sys


async def main():
    p = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    out, err = await p.communicate(b"x" * 500_000)
    print(len(out), err, p.returncode)
    p = await asyncio.create_subprocess_shell("echo one; echo two; echo err >&2; exit 3", stdout=asyncio.subprocess.PIPE,
                                              stderr=asyncio.subprocess.PIPE)
    print([line async for line in p.stdout], await p.stderr.read(), await p.wait(), p.returncode)
    p = await asyncio.create_subprocess_exec("sleep", "10")
    try:
        await asyncio.wait_for(p.wait(), 0.05)
    except TimeoutError:
        p.kill()
        print("killed", await p.wait())
    try:
        await asyncio.create_subprocess_exec("no such program")
    except FileNotFoundError as e:
        print(e)
    jobs = [asyncio.create_subprocess_shell(f"sleep 0.1; exit {n}") for n in range(3)]
    print(await asyncio.gather(*[p.wait() for p in await asyncio.gather(*jobs)]))


asyncio.run(main())  # expect: 500000 None 0
# expect: [b'one\n', b'two\n'] b'err\n' 3 3
# expect: killed -9
# expect: [Errno 2] No such file or directory: 'no such program'
# expect: [0, 1, 2]
