"""Why Python 2 threads made programs slower: releasing the lock every 100 ticks.

CPython 2 let go of its lock every 100 ticks, signalled a waiter and took the lock again.  On more than one core the
waiter wakes on another core, finds the lock taken, and sleeps again: work for the kernel and none for the program (David
Beazley, "Inside the Python GIL", 2009).  CPython 3.2 lets the waiter ask, at most once in 5 ms.

    gilt scripts/experiments/legacy_thrash.py [iterations]
"""
import gil
import sys
import threading
import time

THREADS = 4


def spin(n):
    while n:
        n -= 1


def voluntary_switches():
    """How often this thread has gone to sleep by itself, as the kernel counts."""
    with open("/proc/thread-self/status") as status:
        for line in status:
            if line.startswith("voluntary_ctxt_switches:"):
                return int(line.split()[1])


def measured(work, n):
    """Seconds, seconds of CPU, voluntary context switches of the workers."""
    wall, cpu = time.perf_counter(), time.process_time()
    switches = work(n)
    return time.perf_counter() - wall, time.process_time() - cpu, switches


def sequential(n):
    for _ in range(THREADS):
        spin(n)
    return 0


def threaded(n):
    switches = []

    def work():
        spin(n)
        switches.append(voluntary_switches())

    workers = [threading.Thread(target=work) for _ in range(THREADS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return sum(switches)


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_000
    before = gil.policy()
    wall, cpu, switches = measured(sequential, n)
    print(f"{'policy':18} {'seconds':>8} {'CPU':>8} {'x sequential':>12} {'voluntary switches':>18} {'changes of holder':>17}")
    print(f"{'(sequential)':18} {wall:8.3f} {cpu:8.3f} {1:12.2f} {switches:18} {0:17}")
    for policy in ("legacy:100", "interval:0.005", "ticks:20000", "lazy:20000"):
        gil.set_policy(policy)
        gil.reset()
        policy_wall, cpu, switches = measured(threaded, n)
        changes = gil.totals()["switches"]
        gil.set_policy(before)
        print(f"{policy:18} {policy_wall:8.3f} {cpu:8.3f} {policy_wall / wall:12.2f} {switches:18} {changes:17}")


if __name__ == "__main__":
    main()
