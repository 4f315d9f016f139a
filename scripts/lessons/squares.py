"""Ten numbers that each need a moment: in a row, by processes, by a pool, by threads; and threads with a class of their own.

The work is mostly waiting.  In a row the waits add up; ten processes or ten threads wait together; a pool of few workers
waits in as many rounds as it takes to hand out ten tasks.  In what order the lines come is nobody's promise.
"""
import multiprocessing
import threading
import time

from lesson import Comparison, notice, show_machine, title

WAIT = 0.25  # seconds that a number needs
COUNT = 10


def parity(number):
    if number == 0:
        return "zero"
    return "odd" if number % 2 else "even"


def study(number):
    square = number * number
    time.sleep(WAIT)
    print(f"    {number} squared is {square:2}: {parity(square)}", flush=True)


def in_a_row():
    for number in range(COUNT):
        study(number)


def by_processes():
    processes = [multiprocessing.Process(target=study, args=(number,)) for number in range(COUNT)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def by_pool(workers=4):
    with multiprocessing.Pool(workers) as pool:
        pool.map(study, range(COUNT), chunksize=1)


def by_threads():
    threads = [threading.Thread(target=study, args=(number,)) for number in range(COUNT)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


class Clock(threading.Thread):
    """A thread as a class of its own: what it shall do stands in run(), what it needs is handed to __init__."""

    stop = False  # looked at by every clock; the main thread sets it

    def __init__(self, name, ticks, pause):
        super().__init__(name=name)
        self.ticks, self.pause = ticks, pause
        self.heard = []

    def run(self):
        for tick in range(self.ticks):
            if Clock.stop:
                return
            time.sleep(self.pause)
            self.heard.append(tick)
            print(f"    {self.name}: tick {tick + 1} of {self.ticks}", flush=True)


def by_clocks():
    clocks = [Clock("quick", 5, WAIT / 5), Clock("slow", 5, WAIT / 2)]
    for clock in clocks:
        clock.start()
    print("    both run; the main thread has time for other things")
    for clock in clocks:
        clock.join()
    return clocks


if __name__ == "__main__":
    show_machine("Squares that take their time")
    ways = Comparison()

    title("In a row")
    ways.run("in a row", in_a_row)
    notice(f"Ten waits of {WAIT} s, one after the other. The processor has nothing to do meanwhile.")

    title("A process for each number")
    ways.run("ten processes", by_processes)
    notice("""All ten wait at the same time, so the whole takes little more than one wait. The lines come as the
           processes finish, not as they were started.""")

    title("A pool of four workers")
    ways.run("pool of four", by_pool)
    notice("""Ten tasks for four workers are three rounds. A pool is for many short tasks: its workers are made once,
           however many tasks there are.""")

    title("A thread for each number")
    ways.run("ten threads", by_threads)
    notice("""A sleeping thread does not hold the lock, so ten threads wait together as ten processes do. For waiting,
           threads are enough; they are quicker to make, too.""")

    title("Two clocks")
    clocks = Comparison().run("two clocks", by_clocks)
    notice("""Each keeps its own time, though only one thread at a time ever runs Python code. The whole takes as long as
           the slower clock.""")
    for clock in clocks:
        assert clock.heard == list(range(clock.ticks))
