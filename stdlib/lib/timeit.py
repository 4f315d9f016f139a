"""Measures how long small pieces of code take.

The code is put into the body of a loop inside a function, so that its names are locals; the collector is off meanwhile.
python -m timeit [-n N] [-r N] [-u UNIT] [-s SETUP] [-p] [-v] [STATEMENT ...]
"""
import gc
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5
_globals = globals
dummy_src_name = "<timeit-src>"

template = """
def inner(_it, _timer{init}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def reindent(src, indent):
    """The text with all lines but the first moved to the right."""
    return src.replace("\n", "\n" + " " * indent)


class Timer:
    """A statement to be measured behind a setup; both are text, or functions without arguments."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        functions = {}
        setup_text = self._text_of("setup", setup, "", functions)
        stmt_text = self._text_of("stmt", stmt, setup + "\n" if isinstance(setup, str) else "", functions)
        self.src = template.format(stmt=reindent(stmt_text, 8), setup=reindent(setup_text, 4),
                                   init="".join(", %s=%s" % (name, name) for name in functions))
        namespace = _globals() if globals is None else globals
        exec(compile(self.src, dummy_src_name, "exec"), namespace, functions)
        self.inner = functions["inner"]

    @staticmethod
    def _text_of(role, code, before, functions):
        """What stands for the code in the template: itself, if it compiles behind `before` alone, or the call of a function."""
        if isinstance(code, str):
            compile(before + code, dummy_src_name, "exec")
            return code
        if not callable(code):
            raise ValueError(role + " is neither a string nor callable")
        functions["_" + role] = code
        return "_%s()" % role

    def print_exc(self, file=None):
        """The traceback of the exception being handled, with the lines of the code measured."""
        import linecache
        import traceback
        linecache.cache[dummy_src_name] = len(self.src), None, self.src.split("\n"), dummy_src_name
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Seconds that `number` runs take."""
        runs = itertools.repeat(None, number)
        collected = gc.isenabled()
        gc.disable()
        try:
            return self.inner(runs, self.timer)
        finally:
            if collected:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """A list of timeit(number)."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number, seconds) of the first number of 1, 2, 5, 10, 20 ... that takes at least 0.2 s."""
        scale = 1
        while True:
            for digit in 1, 2, 5:
                number = scale * digit
                seconds = self.timeit(number)
                if callback:
                    callback(number, seconds)
                if seconds >= 0.2:
                    return number, seconds
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Timer(stmt, setup, timer, globals).timeit(number)."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """Timer(stmt, setup, timer, globals).repeat(repeat, number)."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


_UNITS = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}


def _shown(seconds, unit, precision):
    if unit is None:
        unit = next((u for u in ("sec", "msec", "usec") if seconds >= _UNITS[u]), "nsec")
    return "%.*g %s" % (precision, seconds / _UNITS[unit], unit)


def _options(args):
    import getopt
    opts, rest = getopt.getopt(args, "n:u:s:r:pvh", ["number=", "setup=", "repeat=", "process", "verbose", "unit=", "help"])
    chosen = {"stmt": "\n".join(rest) or "pass", "number": 0, "setup": [], "repeat": default_repeat, "unit": None,
              "verbose": 0, "timer": default_timer, "help": False}
    for name, value in opts:
        if name in ("-n", "--number"):
            chosen["number"] = int(value)
        elif name in ("-s", "--setup"):
            chosen["setup"].append(value)
        elif name in ("-u", "--unit"):
            chosen["unit"] = value
        elif name in ("-r", "--repeat"):
            chosen["repeat"] = max(1, int(value))
        elif name in ("-p", "--process"):
            chosen["timer"] = time.process_time
        elif name in ("-v", "--verbose"):
            chosen["verbose"] += 1
        else:
            chosen["help"] = True
    return chosen


def main(args=None, *, _wrap_timer=None):
    """The command: prints the best time of a loop.  None, or an exit status."""
    import getopt
    import os
    try:
        o = _options(sys.argv[1:] if args is None else args)
    except getopt.error as err:
        print(err)
        print("use -h/--help for command line help")
        return 2
    if o["help"]:
        print(__doc__, end="")
        return 0
    if o["unit"] is not None and o["unit"] not in _UNITS:
        print("Unrecognized unit. Please select nsec, usec, msec, or sec.", file=sys.stderr)
        return 2
    precision = 3 + max(0, o["verbose"] - 1)
    sys.path.insert(0, os.curdir)
    timer = _wrap_timer(o["timer"]) if _wrap_timer else o["timer"]
    t = Timer(o["stmt"], "\n".join(o["setup"]) or "pass", timer)
    number = o["number"]
    try:
        if number == 0:
            def callback(number, seconds):
                print("{num} loop{s} -> {secs:.{prec}g} secs".format(num=number, s="s" * (number != 1), secs=seconds,
                                                                     prec=precision))
            number, _ = t.autorange(callback if o["verbose"] else None)
            if o["verbose"]:
                print()
        raw = t.repeat(o["repeat"], number)
    except Exception:
        t.print_exc()
        return 1
    if o["verbose"]:
        print("raw times: %s" % ", ".join(_shown(s, o["unit"], precision) for s in raw))
        print()
    times = [s / number for s in raw]
    best, worst = min(times), max(times)
    print("%d loop%s, best of %d: %s per loop" % (number, "s" if number != 1 else "", o["repeat"],
                                                  _shown(best, o["unit"], precision)))
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit("The test results are likely unreliable. The worst time (%s) was more than four times slower "
                               "than the best time (%s)." % (_shown(worst, o["unit"], precision),
                                                             _shown(best, o["unit"], precision)),
                               UserWarning, "", 0)
    return None


if __name__ == "__main__":
    sys.exit(main())
