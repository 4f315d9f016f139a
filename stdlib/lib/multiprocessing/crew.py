"""Workers for pools: processes that get tasks and give results, and threads that do the same.

A job is what the caller waits for; it gives out its tasks one by one (next_task; single: it has but one) and is told each
result (deliver), or that memory lacks to go on with it (fail).
A crew of processes has for each worker a pipe for tasks and one for results, and knows which tasks the worker has.
Results come in the order of the tasks.  One thread waits for results and for the workers' ends at once; long results
of several workers are read at the same time, by a thread each.  Tasks are sent by whoever submits them, as far as
there are idle workers.

So a worker that is killed costs the task it was at, which fails with an error, and is replaced.  Whatever a task does,
nothing of it can stop that thread: results that cannot be unpickled and callbacks that raise are caught.
"""
import os
import sys
import threading
import time
import traceback
from _collections import deque

import _multiprocessing

from . import connection
from .context import ProcessError, TimeoutError
from .crew_worker import Tickets, work

RUN, CLOSE, TERMINATE = "RUN", "CLOSE", "TERMINATE"


class WorkerLostError(ProcessError):
    """The worker process that had the task is no more."""


def _how_it_ended(exitcode):
    if exitcode is None or exitcode >= 0:
        return f"ended with exit code {exitcode}"
    import signal
    try:
        return f"was killed by signal {-exitcode} ({signal.Signals(-exitcode).name})"
    except ValueError:
        return f"was killed by signal {-exitcode}"


def _terminated():
    return TimeoutError("the pool was terminated before the task was done")


class Task:
    """One call of a job.  size: of its pickle; number: which of its worker's tasks it is."""
    __slots__ = "job", "index", "function", "args", "kwargs", "size", "number"

    def __init__(self, job, index, function, args, kwargs):
        self.job = job
        self.index = index
        self.function = function
        self.args = args
        self.kwargs = kwargs


def _report():
    sys.__excepthook__(*sys.exc_info())


def _deliver(job, index, ok, value):
    """Callbacks of the user run in here; if it was none of them that raised, the job fails."""
    try:
        job.deliver(index, ok, value)
    except Exception as error:
        job.fail(error)
        _report()


def _task_of(job):
    """Its next task, or None."""
    try:
        return job.next_task()
    except Exception as error:
        job.fail(error)


def _begin(target, *args, name=None):
    """The daemon thread that runs target(begun, *args), which releases `begun` first of all.

    It has come so far, or this raises MemoryError or RuntimeError: no thread whose work is waited for is lost on its way there.
    """
    begun = threading.Lock()
    begun.acquire()
    thread = threading.Thread(target=target, args=(begun, *args), name=name, daemon=True)
    thread.start()
    while not begun.acquire(timeout=0.05):
        if not thread.is_alive() and not begun.acquire(False):
            raise MemoryError
    return thread


# Worker processes, seen from the parent -----------------------------------------------------------------------------

class _Worker:
    def __init__(self, crew):
        reader, self.tasks = connection.Pipe(duplex=False)
        self.results, writer = connection.Pipe(duplex=False)
        self.tasks._lend()
        self.tickets = Tickets()
        self.outstanding = deque()   # tasks it has, the one it works at first
        self.size = 0                            # bytes of their pickles
        self.batch = []                          # pickles that are to be sent
        self.given = 0                           # tasks it ever got: the number of the next one
        self.reader = None                       # the thread that reads a long result
        self.read = None                         # what it has read: nobody has looked at that yet
        self.since = 0.0                         # when it got or finished something
        self.process = crew.make_process(work, (reader, self.tickets, writer, crew.run, crew.initializer, crew.initargs, crew.max_tasks))
        self.process.start()
        reader.close()
        writer.close()

    def close(self):
        self.tasks.close()
        self.results.close()
        self.tickets.close()

    def give_back(self):
        """The first task it has not begun, which is no longer its own; None if it has at most the one it works at."""
        if len(self.outstanding) < 2:
            return None
        number = self.tickets.draw()
        for task in self.outstanding:
            if task.number == number:
                self.outstanding.remove(task)
                self.size -= task.size
                return task
        return None


# A worker whose tasks take less than so many seconds has at most so many: waiting for the next would cost it more.
_ADVANCE = (0.0001, 8), (0.0005, 4), (0.004, 2)
_ADVANCE_BYTES = 32_000   # of all that it has: they always fit into the pipe, so that sending never waits
_LONG_BYTES = 4 << 20


class ProcessCrew:
    """The workers of a pool, and who of them does what."""

    _bell = None

    def __init__(self, size, make_process, run, initializer, initargs, max_tasks, on_lost=None, on_demand=False):
        self.size = size
        self.make_process = make_process
        self.run = run
        self.initializer = initializer
        self.initargs = initargs
        self.max_tasks = max_tasks
        self.state = RUN
        self.broken = None                      # the exception that all tasks get
        self._on_lost = on_lost                 # on_lost(message): the exception that breaks the crew, if any loss does
        self._on_demand = on_demand             # a worker is begun when there is a task and no idle one
        self._lock = threading.RLock()
        self._jobs = deque()        # with tasks to give
        self._returned = deque()    # tasks of lost workers that had not been begun
        self._done = deque()        # what the thread that waits has to deliver
        self._mean_s = None                     # what a task takes
        self._feeds = 0                         # threads that will submit more, even after close()
        self._deaths = 0                        # workers lost since the last result
        self._bell = os.eventfd(0)
        self._pid = os.getpid()
        self.workers = []
        try:
            for _ in range(0 if on_demand else size):
                self.workers.append(_Worker(self))
            self._thread = _begin(self._watch, name="PoolHandler")
        except BaseException:
            self.abandon()
            for worker in self.workers:
                worker.process.join()
            raise

    # Giving tasks ---------------------------------------------------------------------------------------------------

    def submit(self, job):
        failed = []
        with self._lock:
            if not self.is_over():
                self._jobs.append(job)
                self._dispatch(failed)
            else:
                failed = self._failures_of(job)
        for failure in failed:
            _deliver(*failure)

    def feed_begins(self):
        with self._lock:
            self._feeds += 1

    def feed_ends(self):
        with self._lock:
            self._feeds -= 1
        self._ring()

    def is_over(self):
        return self.state == TERMINATE or self.broken is not None

    def _failures_of(self, job):
        """What becomes of a job's tasks when there is nobody to do them."""
        error = self.broken or _terminated()
        return [(job, task.index, False, error) for task in iter(job.next_task, None)]

    def _next_task(self):
        if self._returned:
            return self._returned.popleft()
        while self._jobs:
            job = self._jobs[0]
            task = _task_of(job)
            if task is None or job.single:
                self._jobs.popleft()
            if task is not None:
                return task
        return None

    def _most(self):
        """How many tasks a worker may have."""
        if self._mean_s is not None and self.max_tasks is None:
            for seconds, most in _ADVANCE:
                if self._mean_s < seconds:
                    return most
        return 1

    def _free_worker(self, most):
        """The worker that is to have the next task, or None."""
        best = None
        for worker in self.workers:
            has = len(worker.outstanding)
            if not has and (self.max_tasks is None or worker.given < self.max_tasks):
                return worker
            if 0 < has < most and worker.size < _ADVANCE_BYTES:
                best, most = worker, has
        return best

    def _worker_for_next(self, most):
        """The same; a new one rather than none or a busy one, where they begin on demand."""
        worker = self._free_worker(most)
        if self._on_demand and not (worker and not worker.outstanding) and len(self.workers) < self.size:
            if new := self._add_worker():
                self._ring()  # it is to be watched
                return new
        return worker

    def _dispatch(self, failed):
        """Sends tasks while there are workers for them.  Adds the deliveries of those that cannot be sent to `failed`."""
        batches = []
        try:
            try:
                self._fill_batches(batches, failed)
                while self._take_back():
                    self._fill_batches(batches, failed)
            finally:
                self._send_batches(batches, failed)
        finally:
            for worker in self.workers:
                if worker.batch:
                    self._keep_back(worker)

    def _keep_back(self, worker):
        """Memory lacked to send what it was to get: that waits for the next time."""
        for _ in worker.batch:
            task = worker.outstanding.pop()
            worker.size -= task.size
            worker.given -= 1
            self._returned.appendleft(task)
        worker.batch.clear()
        self._ring()

    def _take_back(self):
        """When nothing is left to give, idle workers get what others have not begun, of whom has most half of it.  Was there anything?

        Until there is not: tasks may wait for each other, and then nothing would happen that makes us look again.
        """
        if self._returned or self._jobs or all(w.outstanding for w in self.workers):
            return False
        for worker in sorted(self.workers, key=lambda worker: len(worker.outstanding), reverse=True):
            for _ in range(len(worker.outstanding) // 2):
                task = worker.give_back()
                if task is None:
                    break
                self._returned.append(task)
            if self._returned:
                return True
        return False

    def _send_batches(self, workers, failed):
        """Long messages go at the same time, so that no worker waits for what another one gets."""
        threads = []
        for worker in workers[1:]:
            if worker.size >= _LONG_BYTES:
                try:
                    thread = threading.Thread(target=self._send, args=(worker, failed), daemon=True)
                    thread.start()
                    threads.append(thread)
                    continue
                except (MemoryError, RuntimeError):
                    pass  # no more threads: one after the other, then
            self._send(worker, failed)
        for worker in workers[:1]:
            self._send(worker, failed)
        for thread in threads:
            thread.join()

    def _fill_batches(self, batches, failed):
        most = self._most()
        while self._returned or self._jobs:
            worker = self._worker_for_next(most)
            task = worker and self._next_task()
            if task is None:
                break
            try:
                data = _multiprocessing.pickled((task.function, task.args, task.kwargs))
                task.size = len(data)
                if worker.outstanding and worker.size + task.size > _ADVANCE_BYTES:
                    self._returned.appendleft(task)  # it waits until a worker is idle
                    break
                if not worker.batch:
                    batches.append(worker)
                self._give(worker, task, data)
            except Exception as error:
                failed.append((task.job, task.index, False, error))

    def _give(self, worker, task, data):
        if not worker.outstanding:
            worker.since = time.perf_counter()
        task.number = worker.given
        worker.outstanding.append(task)
        try:
            worker.batch.append(data)
        except MemoryError:
            worker.outstanding.pop()
            raise
        worker.size += task.size
        worker.given += 1

    def _send(self, worker, failed):
        batch = worker.batch
        try:
            worker.tickets.issue(worker.given - len(batch), len(batch))
            worker.tasks._send_many(batch)
        except OSError:
            pass  # it is dying, which will be noticed
        except MemoryError as error:
            if len(worker.outstanding) > 1:  # some may have gone: what the worker has not done when it ends is done by others
                worker.process.terminate()
                return
            worker.tickets.draw()
            worker.given -= 1
            task = worker.outstanding.pop()
            worker.size -= task.size
            failed.append((task.job, task.index, False, error))
        except BaseException:  # a signal's handler: half of it may have gone
            worker.process.terminate()
            raise
        finally:
            batch.clear()

    # The thread that waits ------------------------------------------------------------------------------------------

    def _watch(self, begun):
        try:
            begun.release()
            while self._wait_once():
                pass
        except Exception as error:
            self._break(error)
            _report()
        finally:
            try:
                self._finish()
            except MemoryError as error:
                self._break(error)
                self._finish()

    def _wait_once(self):
        ended = self._look(self._done)
        if self._done:  # the workers go on, while callbacks run here
            with self._lock:
                if not self.is_over():
                    self._dispatch(self._done)
            self._deliver_done()
        for worker in ended:
            if worker.reader is None:  # else it will be seen again
                self._replace(worker)
        return self._goes_on()

    def _deliver_done(self):
        """If memory lacks to deliver, that is still to be done: _finish does it."""
        while self._done:
            try:
                _deliver(*self._done[0])
            except MemoryError:
                raise
            except BaseException:  # a callback would end the thread
                self._done.popleft()
                raise
            self._done.popleft()

    def _look(self, done):
        """Waits for anything; adds what has been done to the deliveries.  The workers that have ended."""
        workers = [w for w in self.workers if w.reader is None]  # of the others neither result nor end is awaited
        count = len(workers)
        descriptors = [w.results.fileno() for w in workers]
        descriptors += [w.process.sentinel for w in workers]
        descriptors.append(self._bell)
        ended = []
        for place in _multiprocessing.wait(descriptors):
            if place < count:
                self._take_results(workers[place], done)
            elif place < 2 * count:
                ended.append(workers[place - count])
            else:
                os.eventfd_read(self._bell)
                self._take_read(done)
        return ended

    def _goes_on(self):
        """False when there is nothing left to wait for."""
        with self._lock:
            if self.is_over():
                return False
            self._dispatch(self._done)
            busy = self._feeds or self._jobs or self._returned or self._done or any(w.outstanding for w in self.workers)
        self._deliver_done()
        return self.state == RUN or bool(busy)

    def _take_results(self, worker, done):
        """Adds what the worker has done to the deliveries."""
        try:
            batch = worker.results._recv_many(_LONG_BYTES)
            if type(batch[-1]) is not tuple:
                self._read_long(worker, batch)
        except (EOFError, OSError):
            return  # its end comes separately
        if batch:
            self._take_batch(worker, batch, done)

    def _read_long(self, worker, batch):
        """The last of the batch is still arriving.  Another thread reads it, if there may be more to do meanwhile."""
        arriving = batch.pop()
        if any(other.outstanding for other in self.workers if other is not worker):
            try:
                worker.reader = _begin(self._read, worker, arriving)
                return
            except (MemoryError, RuntimeError):
                pass  # no more threads: the others have to wait
        batch.append(arriving.finish())

    def _read(self, begun, worker, arriving):
        try:
            begun.release()
            worker.read = [arriving.finish()]
        except (EOFError, OSError):
            worker.read = []  # its end comes separately
        self._ring()

    def _take_read(self, done):
        """Adds the long results that have been read."""
        for worker in list(self.workers):
            if worker.read is not None:
                batch, worker.read, worker.reader = worker.read, None, None
                if batch:
                    self._take_batch(worker, batch, done)

    def _take_batch(self, worker, batch, done):
        now = time.perf_counter()
        self._learn((now - worker.since) / len(batch))
        worker.since = now
        for loaded, value in batch:
            ok, value = value if loaded else (False, value)
            if ok is None:
                self._break(self._on_lost("a worker's initializer failed") if self._on_lost else value)
                return
            if not loaded and self._on_lost:
                self._break(self._on_lost("".join(traceback.format_exception(value))))
                return
            with self._lock:
                task = worker.outstanding[0]
                done.append((task.job, task.index, ok, value))
                worker.outstanding.popleft()
                worker.size -= task.size
        self._deaths = 0

    def _learn(self, spent):
        self._mean_s = spent if self._mean_s is None else self._mean_s + (spent - self._mean_s) / 8

    def _replace(self, worker):
        """A worker has ended: its last results are taken, its task fails, and another one begins."""
        while worker.results.poll():
            before = len(self._done)
            self._take_results(worker, self._done)
            if len(self._done) == before:
                break
        self._deliver_done()
        worker.process.join()
        with self._lock:
            if worker not in self.workers:
                return
            self.workers.remove(worker)
            lost = worker.outstanding.popleft() if worker.outstanding and self.broken is None else None
            self._returned.extendleft(reversed(worker.outstanding))
        worker.close()
        exitcode = worker.process.exitcode
        failure = self._loss(worker, lost, exitcode) if lost is not None or exitcode else None
        self._fill_up()
        if failure is not None:
            _deliver(*failure)

    def _loss(self, worker, lost, exitcode):
        """What is to be delivered because a worker ended too early, or None."""
        if self.state == TERMINATE:  # we ended it ourselves
            return lost and (lost.job, lost.index, False, _terminated())
        message = f"worker process {worker.process.pid} {_how_it_ended(exitcode)}"
        self._deaths += 1
        if self._on_lost is not None:
            self._break(self._on_lost(message))
        elif self._deaths > 3 * self.size + 10:
            self._break(WorkerLostError(f"workers end before they do anything: {message}"))
        elif lost is not None:
            return lost.job, lost.index, False, WorkerLostError(f"{message} while it had the task")
        if lost is not None:
            self._returned.appendleft(lost)
        return None

    def _fill_up(self):
        while not self._on_demand and (self.state == RUN or (self.state == CLOSE and (self._jobs or self._returned))):
            if len(self.workers) >= self.size or self.broken is not None or not self._add_worker():
                break

    def _add_worker(self):
        """A new one, or None: there are no more processes, and the others do the work, if there are any."""
        try:
            worker = _Worker(self)
        except Exception as error:
            if not self.workers:
                self._break(error)
            return None
        self.workers.append(worker)
        return worker

    def _break(self, error):
        """All tasks, now and later, end with this error."""
        self.broken = error

    # The end --------------------------------------------------------------------------------------------------------

    def _is_mine(self):
        """False in a child made by fork: the crew is its parent's."""
        return self._pid == os.getpid()

    def _ring(self):
        os.eventfd_write(self._bell, 1)

    def cancel(self):
        """Forgets the jobs that have not been begun, which must have a future."""
        with self._lock:
            jobs = list(self._jobs)
            self._jobs.clear()
        for job in jobs:
            if job.future.cancel():  # not so one whose only task has been given, and that is still in the queue
                job.future.set_running_or_notify_cancel()
        self._ring()

    def close(self):
        """No more jobs will come; workers end when everything is done."""
        if self._is_mine():
            if self.state == RUN:
                self.state = CLOSE
            self._ring()

    def abandon(self):
        """Tells everything to end, and waits for nothing."""
        self.state = TERMINATE
        self._ring()
        self._kill_workers()

    def terminate(self):
        """Ends everything now: tasks that are not done fail."""
        if not self._is_mine():
            return
        self.abandon()
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def join(self):
        if self._is_mine():
            self._thread.join()

    def at_exit(self):
        """The program is over.  A pool that was closed and has nothing to do ends by itself, others are terminated."""
        if not self._is_mine():
            return
        if self.state == CLOSE and not self._jobs and not any(w.outstanding for w in self.workers):
            self._thread.join(5)
        if self._thread.is_alive():
            self.terminate()

    def _kill_workers(self):
        for worker in list(self.workers):
            try:
                worker.process.terminate()
            except (OSError, ValueError, AttributeError):
                pass

    def __del__(self):
        if self._bell is not None:  # there was a descriptor for it
            os.close(self._bell)

    def _finish(self):
        """Stops the workers and fails what they leave undone."""
        graceful = self.state == CLOSE and self.broken is None
        for worker in self.workers:
            try:
                worker.tasks.send(None) if graceful else worker.process.terminate()
            except OSError:
                pass
        for worker in self.workers:
            worker.process.join(None if graceful else 1)
            if worker.process.exitcode is None:
                worker.process.kill()
                worker.process.join()
            if worker.reader is not None:
                worker.reader.join()
            worker.close()
        self._fail_rest()

    def _fail_rest(self):
        self._deliver_done()
        error = self.broken or _terminated()
        with self._lock:
            tasks = [task for worker in self.workers for task in worker.outstanding] + list(self._returned)
            jobs = list(self._jobs)
            self._jobs.clear()
            self._returned.clear()
            for worker in self.workers:
                worker.outstanding.clear()
        for task in tasks:
            _deliver(task.job, task.index, False, error)
        for job in jobs:
            for failure in self._failures_of(job):
                _deliver(*failure)


# Threads ------------------------------------------------------------------------------------------------------------

class ThreadCrew:
    """The same with threads: they take tasks from the jobs themselves."""

    def __init__(self, size, initializer, initargs):
        self.size = size
        self.state = RUN
        self._initializer = initializer
        self._initargs = initargs
        self._condition = threading.Condition()
        self._jobs = deque()
        self._feeds = 0
        self.workers = []
        try:
            for _ in range(size):
                self.workers.append(_begin(self._work))
        except BaseException:
            self.terminate()
            raise

    def submit(self, job):
        with self._condition:
            if self.state == TERMINATE:
                job.fail(_terminated())
                return
            self._jobs.append(job)
            self._condition.notify_all()

    def _next_task(self):
        with self._condition:
            while self.state != TERMINATE:
                while self._jobs:
                    task = _task_of(self._jobs[0])
                    if task is not None:
                        return task
                    self._jobs.popleft()
                if self.state == CLOSE and not self._feeds:
                    break
                self._condition.wait()
        return None

    def _work(self, begun):
        begun.release()
        task = None
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except Exception:
                _report()
        try:
            while (task := self._next_task()) is not None:
                try:
                    ok, value = True, task.function(*task.args, **task.kwargs)
                except Exception as error:
                    ok, value = False, error
                _deliver(task.job, task.index, ok, value)
                task = value = None
        except Exception as error:  # none of a task's: memory lacks
            if task is not None:
                task.job.fail(error)
            self._fail_all(error)
            _report()

    def _fail_all(self, error):
        with self._condition:
            self.state = TERMINATE
            for job in self._jobs:
                job.fail(error)
            self._jobs.clear()
            self._condition.notify_all()

    def close(self):
        with self._condition:
            if self.state == RUN:
                self.state = CLOSE
            self._condition.notify_all()

    def feed_begins(self):
        with self._condition:
            self._feeds += 1

    def feed_ends(self):
        with self._condition:
            self._feeds -= 1
            self._condition.notify_all()

    def is_over(self):
        return self.state == TERMINATE

    def terminate(self):
        """Tasks that are not begun fail; those that are go on, since a thread cannot be ended."""
        with self._condition:
            self.state = TERMINATE
            jobs = list(self._jobs)
            self._jobs.clear()
            self._condition.notify_all()
        for job in jobs:
            for task in iter(job.next_task, None):
                _deliver(job, task.index, False, _terminated())

    def join(self):
        for worker in self.workers:
            worker.join()

    at_exit = abandon = terminate
