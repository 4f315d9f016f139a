"""What programs ask IPython for, as far as gilt's own cells have it: `get_ipython()`, `IPython.display`, magics of one's own.

The shell behind it is `_cells.shell`; outside of cells and the prompt there is none, and `get_ipython()` is None."""
import builtins

version_info = (8, 5, 0)
__version__ = "8.5.0"  # whose layout and words the cells follow
__all__ = ["get_ipython", "embed", "display", "version_info"]


def get_ipython():
    """The shell that runs this cell, or None."""
    find = getattr(builtins, "get_ipython", None)
    return find() if find else None


def embed(**options):
    """A prompt in the midst of a program, with the caller's names."""
    import code
    import sys
    frame = sys._getframe(1)
    code.interact(banner=options.get("header", options.get("banner1", "")), local={**frame.f_globals, **frame.f_locals})


def __getattr__(name):
    if name == "display":
        from importlib import import_module
        return import_module("IPython.display")
    raise AttributeError(f"module 'IPython' has no attribute {name!r}: gilt has its own cells, and of IPython what these need")
