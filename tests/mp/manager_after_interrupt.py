"""A request that an exception of a signal's handler interrupts leaves no answer behind for the next one."""
# oracle: no (it takes the late answer for the next one, and hangs)
import multiprocessing
import signal
import time


def alarm(number, frame):
    raise KeyError("alarm")


if __name__ == "__main__":
    signal.signal(signal.SIGALRM, alarm)
    begun = time.monotonic()
    with multiprocessing.Manager() as manager:
        queue, table = manager.Queue(), manager.dict()
        for value in range(3):
            signal.setitimer(signal.ITIMER_REAL, 0.02)
            try:
                queue.get()
            except KeyError as e:
                print(repr(e))
            table["v"] = value
            print(table["v"], table.copy())
        signal.setitimer(signal.ITIMER_REAL, 0.02)
        try:
            queue.get()
        except KeyError:
            print("the end")
    print(time.monotonic() - begun < 10)
# expect: KeyError('alarm')
# expect: 0 {'v': 0}
# expect: KeyError('alarm')
# expect: 1 {'v': 1}
# expect: KeyError('alarm')
# expect: 2 {'v': 2}
# expect: the end
# expect: True
