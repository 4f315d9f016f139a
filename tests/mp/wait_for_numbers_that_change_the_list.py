# oracle: no (a module of gilt's own)
# The list of descriptors is read as it was when wait() began, whatever their __index__ does to it.
import _multiprocessing
import os

r, w = os.pipe()
os.write(w, b"x")


class Number:
    def __init__(self, numbers):
        self.numbers = numbers

    def __index__(self):
        self.numbers[:] = self.numbers[:1] * 200 if len(self.numbers) < 200 else []
        return r


numbers = []
numbers += [Number(numbers), Number(numbers), r]
print(_multiprocessing.wait(numbers, 0))  # expect: [0, 1, 2]
