# oracle: no (python3.11 says it once more at the end)
# A coroutine whose frame is cleared before it began was never awaited, and that is said once.
import warnings


async def work():
    pass


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    coroutine = work()
    coroutine.cr_frame.clear()
    del coroutine
print([str(w.message) for w in caught])  # expect: ["coroutine 'work' was never awaited"]
# exit: 0
