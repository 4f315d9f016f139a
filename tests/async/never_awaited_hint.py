"""The second line of the warning, also if nobody imported warnings before."""
import subprocess
import sys

program = "async def work(): pass\nwork()"
print(subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stderr)
# expect: <string>:2: RuntimeWarning: coroutine 'work' was never awaited
# expect: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
# expect:
