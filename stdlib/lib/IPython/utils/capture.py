"""Output that is kept instead of shown: of a block of a program, or of a cell that begins with %%capture."""
import io
import sys

from IPython.core.display_functions import publish_display_data
from IPython.core.getipython import get_ipython
from _cells.rich import bundle_of
from _cells.shell import Printed

__all__ = ["RichOutput", "CapturedIO", "capture_output"]


class RichOutput:
    """Something that was shown: `data`, {kind: form}, and `metadata`."""

    def __init__(self, data=None, metadata=None, transient=None, update=False):
        self.data, self.metadata, self.transient, self.update = data or {}, metadata or {}, transient or {}, update

    def display(self):
        """Show it."""
        publish_display_data(self.data, self.metadata)

    def _repr_mimebundle_(self, include=None, exclude=None):
        return self.data, self.metadata


class CapturedIO:
    """`stdout` and `stderr` as texts, and `outputs`: the RichOutput of each value; calling it, or show(), shows them."""

    def __init__(self, stdout, stderr, outputs=None):
        self._stdout, self._stderr, self._outputs = stdout, stderr, [] if outputs is None else outputs

    def __str__(self):
        return self.stdout

    @property
    def stdout(self):
        """What was printed."""
        return self._stdout.getvalue() if self._stdout else ""

    @property
    def stderr(self):
        """What was printed to sys.stderr."""
        return self._stderr.getvalue() if self._stderr else ""

    @property
    def outputs(self):
        """What was displayed, and the values of cells."""
        return [RichOutput(data, metadata) for data, metadata in self._outputs]

    def show(self):
        """Show what was captured."""
        sys.stdout.write(self.stdout)
        sys.stderr.write(self.stderr)
        for output in self.outputs:
            output.display()

    __call__ = show


class _Kept(Printed):
    """Values are kept in the forms that they have when they are shown."""

    def __init__(self):
        self.outputs = []

    def result(self, count, value):
        """The value of a cell."""
        self.display(value)

    def display(self, value, display_id=None, is_update=False, metadata=None):
        """A value that display() is asked to show."""
        data, about = bundle_of(value, self.failure)
        self.data(data, {**about, **(metadata or {})})

    def data(self, data, metadata):
        """{kind: form} that is shown as it is."""
        self.outputs.append((data, metadata))

    def clear(self, wait=False):
        """Forget what was kept."""
        self.outputs.clear()


class capture_output:
    """with capture_output() as kept: keeps what the block prints and displays; each of the three may go on as before."""

    def __init__(self, stdout=True, stderr=True, display=True):
        self.stdout, self.stderr, self.display = stdout, stderr, display

    def __enter__(self):
        self._streams = {name: io.StringIO() for name in ("stdout", "stderr") if getattr(self, name)}
        self._before = {name: getattr(sys, name) for name in self._streams}
        for name, stream in self._streams.items():
            setattr(sys, name, stream)
        self._shell, kept = get_ipython() if self.display else None, _Kept()
        if self._shell is not None:
            self._output, self._hook = self._shell.output, sys.displayhook
            self._shell.output = kept
            sys.displayhook = lambda value: None if value is None else kept.display(value)
        return CapturedIO(self._streams.get("stdout"), self._streams.get("stderr"), kept.outputs)

    def __exit__(self, *exc_info):
        for name, stream in self._before.items():
            setattr(sys, name, stream)
        if self._shell is not None:
            self._shell.output, sys.displayhook = self._output, self._hook
