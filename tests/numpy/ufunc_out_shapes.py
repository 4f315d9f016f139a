# out= and where= of folds that do not fit, and signature=.
import warnings

import numpy as np

f, g, v, i = np.arange(6.0).reshape(2, 3), np.ones((2, 3, 4)), np.arange(4.0), np.arange(6).reshape(2, 3)
warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print(category.__name__ + ":", message)


def attempt(text):
    try:
        result = eval(text)
        print(text, "->", repr(result))
    except Exception as e:
        print(text, "->", type(e).__name__ + ":", e)


for text in """np.add.reduce(f, out=np.zeros(1))
np.add.reduce(f, 1, out=np.zeros(3))
np.add.reduce(f, 1, out=np.zeros((2, 1)))
np.add.reduce(f, 1, out=np.zeros((2, 3)), keepdims=True)
np.add.reduce(f, 1, out=np.zeros((3, 1)), keepdims=True)
np.add.reduce(g, 1, out=np.zeros((3, 4)))
np.add.reduce(g, (0, 1), out=np.zeros((1, 1, 3)), keepdims=True)
np.add.reduce(np.ones((1, 3)), 1, out=np.zeros(4))
np.add.reduce(f, None, out=np.zeros(1))
np.add.reduce(f, where=[True, False])
np.add.reduce(f, out=np.zeros(3), where=[True, False])
np.add.reduce(f, where=np.ones((1, 2, 3), bool))
np.add.reduce(f[:1], where=np.ones((2, 1), bool))
np.add.accumulate(f, out=np.zeros(3))
np.add.accumulate(f, out=np.zeros(()))
np.add.accumulate(g, 1, out=np.zeros((3, 4)))
np.add.accumulate(g, 0, out=np.zeros(3))
np.add.accumulate(f, out=np.zeros((3, 3)))
np.add.accumulate(f, 1, out=np.zeros((1, 2, 3)))
np.add.accumulate(f, out=np.zeros((2, 1)))
np.add.accumulate(v, out=np.zeros(5))
np.add.reduceat(v, [0, 1], out=np.zeros(1))
np.add.reduceat(v, [0], out=np.zeros(3))
np.add.reduceat(v, [0, 2], out=np.zeros(2, int))
np.add.reduceat(f, [0], 0, out=np.zeros((2, 3)))
np.add.reduceat(f, [0], 0, out=np.zeros((2, 2)))
np.add.reduceat(f, [0], 0, out=np.zeros(3))
np.add.reduceat(f, [0], 1, out=np.zeros((3, 1)))
np.add.reduce(f, initial=[1, 2])
np.add.reduce(f, initial=np.array([1]))
np.add.reduce(i, initial='x')
np.add.reduce(i, initial='7')
np.add.reduce(f + 1j, initial=[1, 2])
np.add(f, f, signature='dd->d')[0]
np.add(f, f, sig='ii->i')
np.add(1, 2, sig='ff->f').dtype
np.add(1, 2, sig='dd->i')
np.add(1, 2, sig='dx->d')
np.add(1, 2, sig='d')
np.add(1, 2, sig='')
np.add(1, 2, sig=('d', 'd'))
np.add(1, 2, sig=(None, None, 'd'))
np.add(1, 2, sig=('d',))
np.add(1, 2, sig='dd->d', dtype='d')
np.add(1, 2, sig=3)
np.less(1, 2, sig='dd->?')
np.sqrt(4, sig=b'f->f').dtype
np.add.outer(v, v, signature='dd')
np.add.outer([1, 2], [3], sig='dd->d')""".splitlines():
    attempt(text)
