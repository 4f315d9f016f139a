# oracle: no (the pools of python3.11 wait for ever)
# sys.exit() in the pickling of a result, and in its unpickling, ends one task and no thread of the pool; the second breaks an executor.
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor


class Pickled:
    def __reduce__(self):
        sys.exit(3)


class Unpickled:
    def __reduce__(self):
        return sys.exit, (4,)


def make(kind):
    return kind()


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        for kind in Pickled, Unpickled, int:
            try:
                print(pool.apply(make, (kind,)))
            except BaseException as e:
                print(type(e).__name__, str(e)[:40])
    # expect: MaybeEncodingError Error sending result: '<__main__.Pickled
    # expect: SystemExit 4
    # expect: 0
    with ProcessPoolExecutor(1) as executor:
        for kind in Pickled, Unpickled, int:
            try:
                print(executor.submit(make, kind).result())
            except BaseException as e:
                print(type(e).__name__, str(e)[:40])
    # expect: SystemExit 3
    # expect: BrokenProcessPool A process in the process pool was termin
    # expect: BrokenProcessPool A child process terminated abruptly, the
