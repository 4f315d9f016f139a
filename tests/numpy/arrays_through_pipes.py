"""A large array that is sent has gone as it was when send returns, whatever happens to it then."""
from multiprocessing import Pipe, Process

import numpy as np


def child(receiver, answers):
    for _ in range(6):
        array = receiver.recv()
        answers.send((array.dtype.name, array.shape, array.sum(), array.flags.writeable, array.flat[-1]))


receiver, sender = Pipe(duplex=False)
answers, answerer = Pipe(duplex=False)
process = Process(target=child, args=(receiver, answerer))
process.start()
for array in np.ones(1_000_000, np.int16), np.arange(3_000_000), np.ones((1500, 1001)), np.ones((1500, 1001)).T, np.arange(1_000_000)[::2], np.zeros(5):
    sender.send(array)
    array[:] = 7
    print(answers.recv())  # expect: ('int16', (1000000,), 1000000, True, 1)
    # expect: ('int64', (3000000,), 4499998500000, True, 2999999)
    # expect: ('float64', (1500, 1001), 1501500.0, True, 1.0)
    # expect: ('float64', (1001, 1500), 1501500.0, True, 1.0)
    # expect: ('int64', (500000,), 249999500000, True, 999998)
    # expect: ('float64', (5,), 0.0, True, 0.0)
process.join()
