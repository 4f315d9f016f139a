"""Examples of docstrings as programs, and under the debugger.  A part of doctest."""
import sys

from doctest import DocTestFinder, script_from_examples

__all__ = ["debug", "debug_script", "debug_src", "testsource"]


def testsource(module, name):
    """The examples of the docstring with this name in a module, as a program."""
    module = _normalize_module(module)
    for test in DocTestFinder().find(module):
        if test.name == name:
            return script_from_examples(test.docstring)
    raise ValueError(name, "not found in tests")


def debug_src(src, pm=False, globs=None):
    """Run the examples of a docstring under the debugger; pm: only if they fail, after it."""
    debug_script(script_from_examples(src), pm, globs)


def debug_script(src, pm=False, globs=None):
    """Run a program under the debugger."""
    import pdb
    names = globs.copy() if globs else {}
    if not pm:
        pdb.Pdb(nosigint=True).run(f"exec({src!r})", names, names)
        return
    try:
        exec(src, names, names)
    except BaseException:
        _, error, trace = sys.exc_info()
        print(error)
        debugger = pdb.Pdb(nosigint=True)
        debugger.reset()
        debugger.interaction(None, trace)


def debug(module, name, pm=False):
    """Run the examples of the docstring with this name in a module under the debugger."""
    module = _normalize_module(module)
    debug_script(testsource(module, name), pm, module.__dict__)


def _normalize_module(module):
    if isinstance(module, str):
        from importlib import import_module
        return import_module(module)
    return sys.modules["__main__"] if module is None else module


def make_debugger(out):
    """A Pdb that shows its prompt and answers on `out`, also while sys.stdout is caught."""
    import pdb

    class Debugger(pdb.Pdb):
        def trace_dispatch(self, frame, event, arg):
            caught, sys.stdout = sys.stdout, out
            try:
                return super().trace_dispatch(frame, event, arg)
            finally:
                sys.stdout = caught

    debugger = Debugger(stdout=out)
    debugger.use_rawinput = True
    return debugger
