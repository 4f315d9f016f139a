# Large arrays go to workers and back without a copy: each side still sees only its own writes.
import os
from multiprocessing import Pool, get_context
from concurrent.futures import ProcessPoolExecutor

import numpy as np


def double(a):
    a.flat[0] += 1000
    result = a * 2
    return result, a


def same(a):
    return a


def beside_others(n):
    """More is sent than is lent: as an array, and as the pickle itself."""
    return np.full(500_000, n, float), "x" * 3_000_000, np.full(1_500_000, n, float)


def die_of(a):
    os._exit(3)


def check(name, arrays, results):
    for a, (twice, back) in zip(arrays, results):
        assert twice.shape == a.shape and twice.dtype == a.dtype and twice.flags.writeable and back.flags.writeable
        assert twice.flat[0] == 2 * (a.flat[0] + 1000) and back.flat[0] == a.flat[0] + 1000
        assert (twice.flat[1:] == a.flat[1:] * 2).all() and (back.flat[1:] == a.flat[1:]).all()
        back[-1] = twice[-1] = 7
        assert not (a[-1] == 7).any()
    print(name, len(results))


if __name__ == "__main__":
    x = np.arange(3_000_000)
    y = np.random.RandomState(1).rand(2, 700_001)
    arrays = [x, x[:1_500_000], x[1_500_001:], y, y.T, y[1:], x[::2], x.astype("f4"), np.zeros((1100, 1000))]
    with Pool(2) as pool:
        check("the first time", arrays, pool.map(double, arrays, chunksize=1))  # expect: the first time 9
        check("again", arrays, pool.map(double, arrays, chunksize=1))  # expect: again 9
        x += 5
        y[1, 3] = -1
        check("after writes", arrays, pool.map(double, arrays, chunksize=1))  # expect: after writes 9
        check("all in one message", arrays, pool.map(double, arrays, chunksize=9))
        # expect: all in one message 9
        back = pool.map(same, arrays)
        check("what came back", back, pool.map(double, back))  # expect: what came back 9
    for turn in range(3):  # a new pipe each time
        with Pool(2) as pool:
            print([(a[-1], len(b), c.sum()) for a, b, c in pool.map(beside_others, range(2))])
            # expect: [(0.0, 3000000, 0.0), (1.0, 3000000, 1500000.0)]
            # expect: [(0.0, 3000000, 0.0), (1.0, 3000000, 1500000.0)]
            # expect: [(0.0, 3000000, 0.0), (1.0, 3000000, 1500000.0)]
    with Pool(2) as pool:
        readonly = x.view()
        readonly.flags.writeable = False
        print(pool.apply(same, (readonly,))[7], readonly[7])  # expect: 12 12
        os.closerange(100, 200)  # somebody closes what he does not know
        check("without descriptors", arrays, pool.map(double, arrays))  # expect: without descriptors 9
    with ProcessPoolExecutor(2) as executor:
        check("executor", arrays, list(executor.map(double, arrays)))  # expect: executor 9
        try:
            executor.submit(die_of, x).result()
        except Exception as error:
            print(type(error).__name__)  # expect: BrokenProcessPool
    with get_context("spawn").Pool(1) as pool:
        check("spawned", arrays, pool.map(double, arrays))  # expect: spawned 9
    for closed in False, True:
        arrays = [a.copy() for a in arrays]
        before = [a.copy() for a in arrays]
        if closed:
            os.closerange(100, 200)
        read, write = os.pipe()
        pid = os.fork()
        if not pid:
            os.read(read, 1)
            os._exit(0 if all((a == b).all() for a, b in zip(arrays, before)) else 1)
        for a in arrays:
            a[...] = 0
        os.write(write, b"x")
        print("fork", os.waitpid(pid, 0)[1], sum(a.sum() for a in arrays))  # expect: fork 0 0.0
        # expect: fork 0 0.0
