"""display() and its kin. Without a shell (a plain program) values are printed."""
import os
import sys

from IPython import get_ipython

__all__ = ["display", "update_display", "clear_output", "publish_display_data", "DisplayHandle"]


def display(*objs, include=None, exclude=None, metadata=None, transient=None, display_id=None, raw=False, clear=False, **kwargs):
    """Show each object. With display_id (True: a new one) gives a DisplayHandle by which it can be updated."""
    shell = get_ipython()
    if shell is not None:
        return shell.display(*objs, raw=raw, display_id=display_id, metadata=metadata, clear=clear)
    print(*objs)
    return None if display_id is None else DisplayHandle(None if display_id is True else display_id)


def update_display(obj, *, display_id, **kwargs):
    """Show obj in the place of what was shown under display_id."""
    shell = get_ipython()
    if shell is None:
        print(obj)
    else:
        shell.output.display(obj, display_id, is_update=True, metadata=kwargs.get("metadata"))


class DisplayHandle:
    """Something that is shown, and can be shown anew in its place."""

    def __init__(self, display_id=None):
        self.display_id = display_id or os.urandom(16).hex()

    def __repr__(self):
        return f"<{type(self).__name__} display_id={self.display_id}>"

    def display(self, obj, **kwargs):
        """Show obj under this id."""
        display(obj, display_id=self.display_id, **kwargs)

    def update(self, obj, **kwargs):
        """Show obj in its place."""
        update_display(obj, display_id=self.display_id, **kwargs)


def publish_display_data(data, metadata=None, **kwargs):
    """Show {kind: text} as it is."""
    display(data, raw=True, metadata=metadata)


def clear_output(wait=False):
    """Forget what this cell has shown so far; with wait, when something new is shown."""
    shell = get_ipython()
    if shell is not None:
        shell.output.clear(wait)
    else:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
