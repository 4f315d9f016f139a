# Numbers given to an nditer may close it or begin it anew: it is as they left it.
# oracle: no (numpy's nditer crashes)
import numpy as np


class Closing:
    def __init__(self, steps, number): self.steps, self.number = steps, number
    def __index__(self):
        self.steps.close()
        return self.number


class Anew(Closing):
    def __index__(self):
        self.steps.close()
        self.steps.__init__(np.zeros((1,) * 5), flags=["multi_index"])
        return self.number


def attempt(f):
    try:
        print(f())
    except (ValueError, IndexError, TypeError, RuntimeError) as e:
        print(type(e).__name__)


def two(): return np.nditer([np.arange(3.), np.arange(3.)], op_flags=[["readwrite"]] * 2)


for key in Closing, lambda n, i: slice(Closing(n, i), None):
    n = two()
    attempt(lambda: n[key(n, 0)])
    n = two()
    attempt(lambda: n.__setitem__(key(n, 0), [1, 2]))
    n = two()
    attempt(lambda: setattr(n, "iterindex", Closing(n, 1)))
    n = np.nditer(np.arange(6.).reshape(2, 3), flags=["multi_index"])
    attempt(lambda: setattr(n, "multi_index", (Anew(n, 0), Anew(n, 0))))

n = two()
attempt(lambda: n._begin((np.zeros(2),) * 3, (np.dtype(float),) * 3, (1, Closing(n, 1), 1), ((8,),) * 3, (2,), None, None, 0, 0))
attempt(lambda: n._begin((np.zeros(2),) * 3, (np.dtype(float),) * 3, (1, 1, 1), ((Closing(n, 8),),) * 3, (2,), None, None, 0, 0))
attempt(lambda: n[0])


class Value:
    def __float__(self):
        n.close()
        return 5.


n = two()
attempt(lambda: n.__setitem__(slice(0, 2), [Value(), 2.]))
