import threading, time
from functools import cached_property

class Slow:
    asked = 0
    @cached_property
    def value(self):
        self.asked += 1
        time.sleep(0.02)
        return self.asked
    @cached_property
    def next(self):
        return self.value + 1

slow = Slow()
threads = [threading.Thread(target=lambda: slow.value) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
print(slow.asked, slow.value)  # expect: 1 1
print(Slow().next, type(Slow.__dict__["value"].lock).__name__)  # expect: 2 RLock
