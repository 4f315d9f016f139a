"""Lost updates: when does `counter += 1` forget something?

`counter += 1` is three steps: read, add, write.  If another thread writes between the read and the write, its update is
lost.  Whether that can happen depends on WHERE the lock may change hands.  At calls and loops, gilt's default, nobody can
get in between.  At every bytecode somebody can, and with one tick a turn nearly always does.

The table is the same whenever you run this: who is next is decided by the policy, not by the kernel.

    gilt scripts/experiments/lost_updates.py
"""
import gil
import threading

TIMES = 1000


def race(threads):
    counter = 0

    def work():
        nonlocal counter
        for _ in range(TIMES):
            counter += 1

    workers = [threading.Thread(target=work) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return counter


def main():
    before = gil.policy()
    print(f"{'policy':32} {'threads':>7} {'expected':>8} {'counted':>8} {'lost':>6}")
    for policy in ("ticks:20000", "ticks:1", "ticks:1,where=bytecode", "ticks:7,where=bytecode", "seeded:1,where=bytecode,ticks=5"):
        for threads in (2, 4):
            gil.set_policy(policy)
            counted = race(threads)
            gil.set_policy(before)
            expected = threads * TIMES
            print(f"{policy:32} {threads:7} {expected:8} {counted:8} {expected - counted:6}")


if __name__ == "__main__":
    main()
