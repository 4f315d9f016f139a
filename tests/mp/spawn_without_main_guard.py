"""A program without the main guard would start itself again in each process that it spawns: the first one refuses."""
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

context = multiprocessing.get_context("spawn")
process = context.Process(target=print, args=("never",))
try:
    process.start()
except RuntimeError as error:  # in the child
    print(str(error).split()[:9], flush=True)
    raise
process.join()
print(process.exitcode)
with ProcessPoolExecutor(1, mp_context=context) as executor:
    try:
        print(executor.submit(len, "abc").result())
    except BrokenProcessPool as error:
        print(type(error).__name__)
        # expect: ['An', 'attempt', 'has', 'been', 'made', 'to', 'start', 'a', 'new']
        # expect: 1
        # expect: ['An', 'attempt', 'has', 'been', 'made', 'to', 'start', 'a', 'new']
        # expect: BrokenProcessPool
# expect-error:         is not going to be frozen to produce an executable.
# exit: 0
