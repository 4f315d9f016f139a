"""The convoy: what a thread that talks to the outside world waits for, beside one that computes.

A thread that sleeps a millisecond a hundred times needs the lock for a moment each time.  Under CPython's policy it
waits up to 5 ms for it, every time; under ticks until the turn of the other one is over.

    gilt scripts/experiments/convoy.py
"""
import gil
import threading
import time

ROUNDS = 100


def compute(stop):
    total = 0
    while not stop.is_set():
        for i in range(1000):
            total += i * i
    return total


def main():
    before = gil.policy()
    timing = gil.timing(True)
    print(f"{'policy':18} {'waited for the lock, ms a round':>32}")
    for policy in ("ticks:2000", "ticks:20000", "ticks:200000", "interval:0.005", "interval:0.0005"):
        gil.set_policy(policy)
        stop = threading.Event()
        worker = threading.Thread(target=compute, args=(stop,), name="computes")
        worker.start()
        gil.reset()
        for _ in range(ROUNDS):
            time.sleep(0.001)
        me = next(row for row in gil.stats() if row["name"] == "MainThread")
        stop.set()
        worker.join()
        print(f"{policy:18} {me['wanted'] / ROUNDS * 1000:32.3f}")
    gil.timing(timing)
    gil.set_policy(before)


if __name__ == "__main__":
    main()
