# python -m asyncio: await at the top level of a prompt.
import subprocess
import sys

TYPED = """await asyncio.sleep(0, "slept")
x = await asyncio.sleep(0, 7)
x * 2
1 / 0
async def f():
    return 3

await f()
await asyncio.sleep(0, None)
asyncio.get_running_loop().is_running()
"""
done = subprocess.run([sys.executable, "-m", "asyncio"], input=TYPED, capture_output=True, text=True)
print(done.returncode, done.stdout)
lines = done.stderr.splitlines()
print(lines[0][:12], lines[1:4])
print([line for line in lines if "Error" in line], lines[-1])
