"""Magics of one's own.

`register_line_magic` and its kin are for functions: f(line), f(line, cell). In a class that `magics_class` marks, `line_magic` and
its kin name the methods, and `get_ipython().register_magics(Class)` makes them known."""
from _cells.own import KINDS
from IPython import get_ipython

__all__ = ["Magics", "magics_class", "line_magic", "cell_magic", "line_cell_magic", "needs_local_scope", "register_line_magic",
           "register_cell_magic", "register_line_cell_magic"]


class Magics:
    """A group of magics that share their `shell`."""

    magics = {"line": {}, "cell": {}, "line_cell": {}}

    def __init__(self, shell=None, **options):
        self.shell = shell or get_ipython()


def magics_class(cls):
    """Marks a class: those of its methods that are magics are found."""
    cls.magics = {kind: {} for kind in KINDS}
    for attribute in dir(cls):
        for kind, name in getattr(getattr(cls, attribute, None), "_magic_kinds", ()):
            cls.magics[kind][name] = attribute
    return cls


def _named(argument, mark):
    """A decorator with or without a name: @magic, @magic("name")."""
    if callable(argument):
        return mark(argument, argument.__name__)
    return lambda function: mark(function, argument or function.__name__)


def _method_of(kind):
    def decorator(argument=None):
        def mark(function, name):
            function._magic_kinds = [*getattr(function, "_magic_kinds", ()), (kind, name)]
            return function
        return _named(argument, mark)
    decorator.__doc__ = f"This method is a {kind.replace('_', ' and ')} magic."
    return decorator


def _registered(kind):
    def decorator(argument=None):
        def mark(function, name):
            shell = get_ipython()
            if shell is None:
                raise NameError("there is no shell: magics are for cells and the prompt")
            shell.register_magic_function(function, kind, name)
            return function
        return _named(argument, mark)
    decorator.__doc__ = f"This function becomes a {kind.replace('_', ' and ')} magic."
    return decorator


line_magic, cell_magic, line_cell_magic = map(_method_of, KINDS)
register_line_magic, register_cell_magic, register_line_cell_magic = map(_registered, KINDS)


def needs_local_scope(function):
    """Accepted: a magic here always sees the names of its cell."""
    function.needs_local_scope = True
    return function
