# oracle: no (CPython waits for ever for what a killed worker had)
# Workers get short tasks in advance, several in one message: their order, sizes and losses are as without.
import os
import signal
import time
from multiprocessing import Pool


def size(data):
    return len(data), data[:2]


def pid(_):
    return os.getpid()


def work(step):
    if step == 300:
        os.kill(os.getpid(), signal.SIGKILL)
    if step == 600:
        time.sleep(0.05)
    return step


if __name__ == "__main__":
    with Pool(2) as pool:
        pool.map(pid, range(200), chunksize=1)
        for width in (0, 1, 100, 2044, 4093, 7000, 31_990, 70_000, 1 << 20):
            data = [bytes([i % 256]) * width for i in range(12)]
            assert pool.map(size, data, chunksize=1) == [(width, d[:2]) for d in data], width
        mixed = [b"ab" * (i * i * 7 % 20_000) for i in range(60)]
        assert pool.map(size, mixed, chunksize=1) == [(len(d), d[:2]) for d in mixed]
        print(len(set(pool.map(pid, range(500), chunksize=1))))  # expect: 2
        results = [pool.apply_async(work, (step,)) for step in range(800)]
        values = []
        for result in results:
            try:
                values.append(result.get())
            except Exception as error:
                values.append(type(error).__name__)
        print([v for i, v in enumerate(values) if v != i], values[599:602])  # expect: ['WorkerLostError'] [599, 600, 601]
        print(list(pool.imap(work, range(301, 305))))  # expect: [301, 302, 303, 304]
