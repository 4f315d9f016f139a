# What only the end of the program finds is told in one line.
async def f(): pass
class Cycle:
    def __init__(self):
        self.me, self.coroutine = self, f()
Cycle()
import gc
gc.disable()
print("end")  # expect: end
# expect-error: sys:1: RuntimeWarning: coroutine 'f' was never awaited
# exit: 0
