"""How often functions are called, and how long they take.

The profile is taken by sys.setprofile and _lsprof, so it sees the calls of the thread that started it.  A function's own time is what lies
between the events while it is on top; its cumulative time counts once however deep it recurses.
"""
import _lsprof
import sys

__all__ = ["run", "runctx", "Profile"]


def label(code):
    """(file, line, name) of a code object, or of a built-in function."""
    if code is _DISABLE:
        code = "<method 'disable' of '_lsprof.Profiler' objects>"
    if hasattr(code, "co_filename"):
        return code.co_filename, code.co_firstlineno, code.co_name
    return "~", 0, code


def _describe(function):
    """How a built-in function is shown."""
    if hasattr(function, "__objclass__"):
        return repr(function)
    owner = getattr(function, "__self__", None)
    name = getattr(function, "__name__", repr(function))
    if owner is not None and not isinstance(owner, type(sys)):
        method = getattr(type(owner), name, None)
        return f"<built-in method {name}>" if method is None else repr(method)
    module = getattr(function, "__module__", None)
    return f"<built-in method {module}.{name}>" if module else f"<built-in method {name}>"


class Profile:
    """enable(), disable(), then print_stats() or dump_stats(); or a with block."""

    def __init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True):
        self._tracer = _lsprof.Tracer(timer, _describe, sys.setprofile, builtins)

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc):
        self.disable()

    def enable(self, subcalls=True, builtins=True):
        sys.setprofile(self._tracer)

    def disable(self):
        sys.setprofile(None)
        self._tracer.finish()

    def clear(self):
        self._tracer.forget()

    # -- the results

    def create_stats(self):
        self.disable()
        self.snapshot_stats()

    def snapshot_stats(self):
        """stats: {label: (primitive calls, calls, own time, cumulative time, {caller: (calls, primitive calls, own time, cumulative time)})}"""
        self.stats = {label(key): (primitive, calls, own, total, {label(k): tuple(counted) for k, *counted in callers})
                      for (key, calls, primitive, own, total), callers in self._tracer.entries()}

    def print_stats(self, sort=-1):
        import pstats
        pstats.Stats(self).strip_dirs().sort_stats(*(sort if isinstance(sort, tuple) else (sort,))).print_stats()

    def dump_stats(self, file):
        import pickle
        self.create_stats()
        with open(file, "wb") as f:
            pickle.dump(self.stats, f)

    def run(self, cmd):
        import __main__
        return self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals, locals):
        self.enable()
        try:
            exec(cmd, globals, locals)
        finally:
            self.disable()
        return self

    def runcall(self, func, /, *args, **kw):
        self.enable()
        try:
            return func(*args, **kw)
        finally:
            self.disable()


_DISABLE = Profile.disable.__code__


def run(statement, filename=None, sort=-1):
    """Profile a statement in __main__; print the result, or write it to a file."""
    import __main__
    runctx(statement, __main__.__dict__, __main__.__dict__, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    """As run(), with these namespaces."""
    profile = Profile()
    try:
        profile.runctx(statement, globals, locals)
    except SystemExit:
        pass
    finally:
        if filename is not None:
            profile.dump_stats(filename)
        else:
            profile.print_stats(sort)


def _program(name, is_module):
    """(code, namespace) of what is to be profiled as __main__; a package is run by its __main__."""
    import os
    if not is_module:
        sys.path.insert(0, os.path.dirname(name))
        with open(name, "rb") as f:
            return compile(f.read(), name, "exec"), {"__file__": name, "__package__": None, "__spec__": None}
    from importlib.util import find_spec
    spec = find_spec(name)
    if spec is not None and spec.submodule_search_locations is not None:
        spec = find_spec(name + ".__main__")
    if spec is None:
        raise ImportError(f"No module named {name}")
    return spec.loader.get_code(spec.name), {"__file__": spec.origin, "__package__": spec.parent, "__spec__": spec}


def main(prog="cProfile.py"):
    """python -m cProfile [-o FILE] [-s SORT] [-m MODULE | FILE] [ARGUMENTS]"""
    import optparse
    import os
    import pstats
    parser = optparse.OptionParser(prog=prog, usage="%prog [-o output_file_path] [-s sort] [-m module | scriptfile] [arg] ...")
    parser.allow_interspersed_args = False
    parser.add_option("-o", "--outfile", help="Save stats to <outfile>")
    parser.add_option("-s", "--sort", type="choice", default=2, choices=sorted(pstats._ORDERS),
                      help="how to sort what is printed: as Stats.sort_stats()")
    parser.add_option("-m", dest="module", action="store_true", help="Profile a library module")
    options, sys.argv[:] = parser.parse_args()
    if not sys.argv:
        parser.print_usage()
        sys.exit(2)
    outfile = options.outfile and os.path.abspath(options.outfile)
    code, namespace = _program(sys.argv[0], options.module)
    if options.module:
        sys.argv[0] = namespace["__file__"]
    runctx(code, {**namespace, "__name__": "__main__", "__builtins__": __builtins__}, None, outfile, options.sort)


if __name__ == "__main__":
    main()
