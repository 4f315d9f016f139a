# A great many objects that have gone do not put the next collection off.
import gc

peak = [[i] for i in range(300000)]
del peak


class Ring:
    alive = 0

    def __init__(self):
        self.me = self
        Ring.alive += 1

    def __del__(self):
        Ring.alive -= 1


for i in range(100000):
    Ring()
print(Ring.alive < 50000)  # expect: True
