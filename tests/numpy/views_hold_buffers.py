# A view of an array over another object's buffer holds that buffer too, when the first array is gone.
import mmap
import pickle

import numpy as np


def attempt(name, view, change):
    try:
        change()
    except (BufferError, ValueError) as e:
        print(name, type(e).__name__, view.sum())
    else:
        print(name, "changed")


for name, make in {
    "slice": lambda b: np.frombuffer(b, "u1")[3:],
    "view": lambda b: np.frombuffer(b, "u1").view("u4"),
    "transposed": lambda b: np.asarray(b).reshape(8, 8).T,
    "element": lambda b: np.frombuffer(b, "u1").reshape(4, 4, 4)[1],
    "subclass": lambda b: np.frombuffer(b, "u1")[1:].view(np.recarray),
    "pickled": lambda b: pickle.loads(pickle.dumps(np.arange(64, dtype="u1"), 5, buffer_callback=lambda x: False), buffers=[b]),
}.items():
    data = bytearray(64)
    attempt(name, make(data), data.clear)  # expect: slice BufferError 0
    # expect: view BufferError 0
    # expect: transposed BufferError 0
    # expect: element BufferError 0
    # expect: subclass BufferError 0
    # expect: pickled BufferError 0
area = mmap.mmap(-1, 4096)
attempt("mmap", np.frombuffer(area, "u1")[1:], area.close)  # expect: mmap BufferError 0
data = bytearray(b"abcd")
print(type(np.frombuffer(data, "u1")[1:].base).__name__, np.frombuffer(data, "u1")[1:][1:].base.shape)
# expect: ndarray (4,)
