"""How long is a turn?  Two busy loops under sys.setswitchinterval(S), and what the trace of the lock says.

Under an interval policy the waiter owns the clock: it waits S seconds and then asks, and the holder lets go at its next
safe point.  So turns last S and a little, whatever a bytecode costs.  Under a tick policy they last N ticks, so their time
depends on what the ticks are.

    gilt scripts/experiments/interval_slices.py
"""
import gil
import sys
import threading
import time


def turns(seconds):
    """The lengths in seconds of the turns of two threads that spin."""
    stop = False

    def spin():
        while not stop:
            pass

    workers = [threading.Thread(target=spin) for _ in range(2)]
    gil.trace()
    for worker in workers:
        worker.start()
    time.sleep(seconds)
    stop = True
    for worker in workers:
        worker.join()
    switches = [event.at for event in gil.events() if event.kind == "switch" and event.cause in ("interval", "ticks")]
    gil.trace(0)
    return sorted(later - earlier for earlier, later in zip(switches, switches[1:]))


def show(name, lengths):
    def at(share):
        return f"{lengths[int((len(lengths) - 1) * share)] * 1000:9.3f}"

    print(f"{name:20} {len(lengths):6} {at(0.05)} {at(0.5)} {at(0.95)}")


def main():
    before = gil.policy()
    print(f"{'policy':20} {'turns':>6} {'5 % ms':>9} {'median ms':>9} {'95 % ms':>9}")
    for interval in (0.001, 0.005, 0.02):
        sys.setswitchinterval(interval)
        show(gil.policy(), turns(max(0.3, 40 * interval)))
    for policy in ("ticks:2000", "ticks:20000", "ticks:200000"):
        gil.set_policy(policy)
        show(policy, turns(0.3))
    gil.set_policy(before)


if __name__ == "__main__":
    main()
