# oracle: no (CPython waits for ever where the sequence raises)
# An exception of the sequence itself goes to the caller, and the pool works on.
from multiprocessing import Pool


class Sequence:
    def __init__(self, bad):
        self.bad = bad

    def __len__(self):
        return 30

    def __iter__(self):
        for i in range(30):
            if i == self.bad:
                raise KeyError(i)
            yield i


def double(x):
    return 2 * x


if __name__ == "__main__":
    with Pool(2) as pool:
        for bad in (0, 1, 17, 29):
            for chunksize in (1, None):
                try:
                    pool.map(double, Sequence(bad), chunksize)
                except KeyError as error:
                    print(error, pool.map(double, (1, 2)))
                    # expect: 0 [2, 4]
                    # expect: 0 [2, 4]
                    # expect: 1 [2, 4]
                    # expect: 1 [2, 4]
                    # expect: 17 [2, 4]
                    # expect: 17 [2, 4]
                    # expect: 29 [2, 4]
                    # expect: 29 [2, 4]
        print(sum(pool.map(double, Sequence(None))))  # expect: 870
        try:
            list(pool.imap(double, Sequence(5)))
        except KeyError as error:
            print(error, pool.map(double, {3: 4}), pool.map(double, {5}))  # expect: 5 [6] [10]
