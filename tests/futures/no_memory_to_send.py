# oracle: no (the insides of gilt's pools)
# A task for whose message there is no memory fails; nobody waits for it for ever.
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool


class Short:
    """A worker's pipe that has no memory for one message."""

    def __init__(self, pipe):
        self.pipe, self.short = pipe, True

    def _send_many(self, batch):
        if self.short:
            self.short = False
            raise MemoryError
        self.pipe._send_many(batch)

    def __getattr__(self, name):
        return getattr(self.pipe, name)


def spoil(crew):
    for worker in crew.workers:
        worker.tasks = Short(worker.tasks)


def double(x):
    return 2 * x


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        print(pool.submit(double, 1).result())  # expect: 2
        spoil(pool._crew)
        print(repr(pool.submit(double, 2).exception()), pool.submit(double, 3).result())  # expect: MemoryError() 6
    with Pool(2) as pool:
        spoil(pool._crew)
        results = [pool.apply_async(double, (x,)) for x in range(5)]
        values = []
        for result in results:
            try:
                values.append(result.get())
            except MemoryError:
                values.append(None)
        print(values.count(None) in (1, 2), all(value in (2 * x, None) for x, value in enumerate(values)))  # expect: True True
        pool.close()
        pool.join()
