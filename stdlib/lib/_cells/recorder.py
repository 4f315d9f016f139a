"""The outputs of a notebook's cells, in the order in which they came.

While a recorder is at work, sys.stdout and sys.stderr are streams that end here, and the descriptors 1 and 2 are pipes, so that
what child processes and commands write is recorded, too. A thread empties the pipes, so that nobody waits because of us; and
whatever this program writes itself first takes in what has arrived from elsewhere before. In a child made by fork the streams
write to the pipes: its memory is not ours."""
import io
import os
import select
import sys
import threading

from _cells import traceback
from _cells.rich import bundle_of

NAMES = {1: "stdout", 2: "stderr"}
READ_BYTES = 1 << 16


class _Stream(io.RawIOBase):
    """What sys.stdout or sys.stderr writes to."""

    def __init__(self, recorder, fd):
        self._recorder, self._fd, self._owner = recorder, fd, os.getpid()

    def writable(self):
        return True

    def fileno(self):
        return self._fd

    def write(self, data):
        data = bytes(data)
        if os.getpid() != self._owner:
            return os.write(self._fd, data)
        self._recorder.wrote(self._fd, data)
        return len(data)


class _Text(io.TextIOWrapper):
    """sys.stdout while it is recorded; settle() takes in what commands have written."""

    def settle(self):
        """Take in what has been written to the descriptors."""
        self.buffer.raw._recorder.settle()


class Recorder:
    """Takes the outputs of one cell after the other; to be used in a `with` block."""

    def __init__(self):
        self.outputs = []  # of the present cell: finished ones, and (fd, [bytes, ...]) for what streams write
        self._by_id = {}   # outputs that may be updated
        self._clears = False  # does the next output begin anew?
        self._lock = threading.RLock()

    # ---- coming and going

    def __enter__(self):
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        self._before = {fd: (os.dup(fd), getattr(sys, name)) for fd, name in NAMES.items()}
        self._pipes, self._poll = {}, select.poll()
        for fd in NAMES:
            reading, writing = os.pipe()
            os.dup2(writing, fd)
            os.close(writing)
            os.set_blocking(reading, False)
            self._pipes[reading] = fd
            self._poll.register(reading, select.POLLIN)
        for fd, name in NAMES.items():
            setattr(sys, name, _Text(io.BufferedWriter(_Stream(self, fd)), encoding="utf-8", errors="backslashreplace",
                                     line_buffering=True))
        self._bell, self._ringer = os.pipe()
        self._reader = threading.Thread(target=self._keep_reading, name="recorder", daemon=True)
        self._reader.start()
        return self

    def __exit__(self, *exc_info):
        for fd, name in NAMES.items():
            getattr(sys, name).flush()
            duplicate, stream = self._before[fd]
            setattr(sys, name, stream)
            os.dup2(duplicate, fd)
            os.close(duplicate)
        os.write(self._ringer, b".")
        self._reader.join()
        self.settle()
        for fd in (*self._pipes, self._bell, self._ringer):
            os.close(fd)
        self._pipes.clear()

    # ---- streams

    def _keep_reading(self):
        poll = select.poll()
        for fd in (*self._pipes, self._bell):
            poll.register(fd, select.POLLIN)
        while True:
            ready = [fd for fd, _ in poll.poll()]
            if self._bell in ready:
                return
            self.settle()

    def settle(self):
        """Takes in what is in the pipes."""
        with self._lock:
            for reading, _ in self._poll.poll(0):
                try:
                    data = os.read(reading, READ_BYTES)
                except BlockingIOError:
                    continue
                while data:
                    self._append(self._pipes[reading], data)
                    try:
                        data = os.read(reading, READ_BYTES)
                    except BlockingIOError:
                        break

    def wrote(self, fd, data):
        """This program itself writes."""
        with self._lock:
            self.settle()
            self._append(fd, data)

    def _append(self, fd, data):
        self._begin_anew()
        last = self.outputs[-1] if self.outputs else None
        if isinstance(last, tuple) and last[0] == fd:
            last[1].append(data)
        else:
            self.outputs.append((fd, [data]))

    def _add(self, output):
        for name in NAMES.values():
            getattr(sys, name).flush()
        with self._lock:
            self.settle()
            self._begin_anew()
            self.outputs.append(output)

    def take(self):
        """The outputs so far, as a notebook keeps them; the next cell begins with none."""
        for name in NAMES.values():
            getattr(sys, name).flush()
        with self._lock:
            self.settle()
            self._clears = False
            outputs, self.outputs = self.outputs, []
        return [_stream_output(*output) if isinstance(output, tuple) else output for output in outputs]

    # ---- what a shell shows (see shell.Printed)

    def result(self, count, value):
        """The value of a cell."""
        data, about = self._bundle_of(value)
        self._add({"output_type": "execute_result", "execution_count": count, "data": data, "metadata": about})

    def display(self, value, display_id=None, is_update=False, metadata=None):
        """A value that display() is asked to show; with an id, and is_update, in the place of what was shown under it."""
        data, about = self._bundle_of(value)
        about.update(metadata or {})
        if is_update:
            for output in self._by_id.get(display_id, ()):
                output["data"], output["metadata"] = data, about
            return
        output = {"output_type": "display_data", "data": data, "metadata": about}
        if display_id is not None:
            self._by_id.setdefault(display_id, []).append(output)
        self._add(output)

    def data(self, data, metadata):
        """{kind: text} that is shown as it is."""
        self._add({"output_type": "display_data", "data": _in_lines(data), "metadata": metadata})

    def clear(self, wait=False):
        """Forget the outputs of this cell: now, or when the next one comes."""
        for name in NAMES.values():
            getattr(sys, name).flush()
        with self._lock:
            self.settle()
            self._clears = True
            if not wait:
                self._begin_anew()

    def _bundle_of(self, value):
        data, about = bundle_of(value, self.failure)
        return _in_lines(data), about

    def _begin_anew(self):
        if self._clears:
            self._clears = False
            self.outputs.clear()

    def failure(self, exception):
        """A cell raised."""
        text = traceback.text_of(exception)
        self._add({"output_type": "error", "ename": type(exception).__name__, "evalue": traceback.message_of(exception),
                   "traceback": text.splitlines()})

    def complaint(self, text):
        """A magic was used wrongly."""
        print(text, file=sys.stderr)


def _stream_output(fd, pieces):
    return {"output_type": "stream", "name": NAMES[fd], "text": lines_of(b"".join(pieces).decode("utf-8", "replace"))}


def _in_lines(data):
    return {kind: lines_of(form) if isinstance(form, str) else form for kind, form in data.items()}


def lines_of(text):
    """A text as notebooks hold it: a list of lines."""
    return text.splitlines(True)
