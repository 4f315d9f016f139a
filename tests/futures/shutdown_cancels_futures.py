# shutdown(cancel_futures=True): what has been begun ends, the rest is cancelled, also while workers are busy.
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def nap(i):
    time.sleep(0.02)
    return i


def check(executor):
    executor.submit(nap, 0).result()
    futures = [executor.submit(nap, i) for i in range(40)]
    futures[0].result()
    executor.shutdown(cancel_futures=True)
    cancelled = [f.cancelled() for f in futures]
    print(all(f.done() for f in futures), sum(cancelled) >= 25, cancelled[0], cancelled[-1])
    print(all(f.result() == i for i, f in enumerate(futures) if not cancelled[i]))


if __name__ == "__main__":
    check(ThreadPoolExecutor(3))  # expect: True True False True
    # expect: True
    check(ProcessPoolExecutor(3))  # expect: True True False True
    # expect: True
    idle = ProcessPoolExecutor(2)
    print([idle.submit(nap, i).result() for i in range(3)])  # expect: [0, 1, 2]
    idle.shutdown(cancel_futures=True)
