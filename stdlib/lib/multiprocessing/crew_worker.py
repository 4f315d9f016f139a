"""What a worker process of a crew does: it takes tasks from a pipe, draws a ticket for each, and sends results into another pipe."""
import os
import struct

from . import connection, util


class Tickets:
    """Which tasks may be begun: their numbers, in a pipe that is read by whoever wants one.  Reads and writes of it are whole."""
    _NUMBER = struct.Struct("=Q")

    def __init__(self):
        self._reader, self._writer = connection.Pipe(duplex=False)
        os.set_blocking(self._reader.fileno(), False)
        self._drawn = -1

    def issue(self, first, count):
        """Before the tasks are sent: a worker that has a task and finds no ticket knows that the task is another's."""
        os.write(self._writer.fileno(), b"".join(map(self._NUMBER.pack, range(first, first + count))))

    def draw(self):
        """The number of the first task that nobody has begun, or None."""
        try:
            return self._NUMBER.unpack(os.read(self._reader.fileno(), self._NUMBER.size))[0]
        except (BlockingIOError, struct.error):
            return None

    def admits(self, number):
        """In the worker, of one task after another: is it still its own?"""
        if self._drawn < number:
            drawn = self.draw()
            if drawn is None:
                return False
            self._drawn = drawn
        return self._drawn == number

    def close(self):
        self._reader.close()
        self._writer.close()


def work(tasks, tickets, results, run, initializer, initargs, max_tasks):
    """The life of a worker process.  run(ok, task) makes the pair (ok, value) that is sent back; its arguments are a
    task, or False and why it cannot be unpickled.  run.not_begun() tells of the initializer's exception."""
    results._lend()
    if initializer is not None:
        try:
            initializer(*initargs)
        except Exception as error:
            run.not_begun()
            _send_result(results, run, (None, error))
            return
    done = seen = 0
    while max_tasks is None or done < max_tasks:
        try:
            batch = tasks._recv_many()
        except (EOFError, OSError, KeyboardInterrupt):
            break
        batch.reverse()
        while batch:
            ok, task = batch.pop()
            if task is None or isinstance(task, KeyboardInterrupt):
                return
            seen += 1
            if not tickets.admits(seen - 1):
                continue
            if not ok and not isinstance(task, Exception):  # SystemExit, from something that was unpickled
                raise task
            result = run(ok, task)
            util._flush_std_streams()
            if not _send_result(results, run, result):
                return
            task = result = None  # nothing is kept of what has been done
            done += 1


def _send_result(results, run, result):
    try:
        results.send(result)
    except OSError:
        return False
    except (Exception, SystemExit) as error:
        results.send((False, run.unsendable(error, result[1])))
    return True
