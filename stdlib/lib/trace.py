"""Which lines of a program run, how often, and who calls whom: class Trace, and python -m trace."""
import linecache
import os
import sys
import threading

__all__ = ["Trace", "CoverageResults"]

PRAGMA_NOCOVER = "#pragma NO COVER"


def _module_name(path):
    return os.path.splitext(os.path.basename(path))[0]


def _full_module_name(path):
    """As it would be imported: with the packages above it."""
    here = os.path.normcase(path)
    longest = max((folder for folder in map(os.path.normcase, sys.path) if here.startswith(folder + os.sep)), key=len, default="")
    base = path[len(longest) + 1:] if longest else path
    base = os.path.splitdrive(base)[1].replace(os.sep, ".")
    return os.path.splitext(base)[0].lstrip(".")


class _Ignored:
    """Which files are left out."""

    def __init__(self, modules, dirs):
        self._modules = set(modules or ())
        self._dirs = [os.path.normpath(folder) + os.sep for folder in dirs or ()]
        self._known = {"<string>": 1}

    def names(self, filename, modulename):
        if modulename not in self._known:
            ignored = modulename in self._modules or any(modulename.startswith(name + ".") for name in self._modules)
            ignored = ignored or filename is None or filename.startswith("<") or any(filename.startswith(folder) for folder in self._dirs)
            self._known[modulename] = int(ignored)
        return self._known[modulename]


class CoverageResults:
    """What was counted."""

    def __init__(self, counts=None, calledfuncs=None, infile=None, callers=None, outfile=None):
        self.counts, self.calledfuncs, self.callers = dict(counts or {}), dict(calledfuncs or {}), dict(callers or {})
        self.counter = self.counts.copy()
        self.infile, self.outfile = infile, outfile
        if infile:
            import pickle
            try:
                with open(infile, "rb") as file:
                    self.update(CoverageResults(*pickle.load(file)))
            except (OSError, EOFError, ValueError) as e:
                print("Skipping counts file %r: %s" % (infile, e), file=sys.stderr)

    def is_ignored_filename(self, filename):
        """Is it no file?"""
        return filename.startswith("<") and filename.endswith(">")

    def update(self, other):
        """Adds what another one counted."""
        for key, count in other.counts.items():
            self.counts[key] = self.counts.get(key, 0) + count
        self.calledfuncs.update(dict.fromkeys(other.calledfuncs, 1))
        self.callers.update(dict.fromkeys(other.callers, 1))

    def write_results(self, show_missing=True, summary=False, coverdir=None):
        """Lists of functions on stdout, counts of lines into NAME.cover."""
        if self.calledfuncs:
            print()
            print("functions called:")
            for filename, modulename, function in sorted(self.calledfuncs):
                print("filename: %s, modulename: %s, funcname: %s" % (filename, modulename, function))
        if self.callers:
            self._write_callers()
        by_file = {}
        for (filename, line), count in self.counts.items():
            by_file.setdefault(filename, {})[line] = count
        sums = {}
        for filename, counts in by_file.items():
            if self.is_ignored_filename(filename):
                continue
            if filename.endswith(".pyc"):
                filename = filename[:-1]
            folder, name = (os.path.dirname(os.path.abspath(filename)), _module_name(filename)) if coverdir is None else (coverdir, _full_module_name(filename))
            os.makedirs(folder, exist_ok=True)
            missing = _executable_lines(filename) if show_missing else {}
            total, hits = self.write_results_file(os.path.join(folder, name + ".cover"), linecache.getlines(filename), missing, counts)
            if summary and total:
                sums[name] = total, int(100 * hits / total), name, filename
        if summary and sums:
            print("lines   cov%   module   (path)")
            for name in sorted(sums):
                print("%5d   %3d%%   %s   (%s)" % sums[name])
        if self.outfile:
            import pickle
            try:
                with open(self.outfile, "wb") as file:
                    pickle.dump((self.counts, self.calledfuncs, self.callers), file, 1)
            except OSError as e:
                print("Can't save counts files because %s" % e, file=sys.stderr)

    def _write_callers(self):
        print()
        print("calling relationships:")
        last_path = last_other = ""
        for (path, module, function), (other_path, other_module, other_function) in sorted(self.callers):
            if path != last_path:
                print()
                print("***", path, "***")
                last_path, last_other = path, ""
            if path != other_path and last_other != other_path:
                print("  -->", other_path)
                last_other = other_path
            print("    %s.%s -> %s.%s" % (module, function, other_module, other_function))

    def write_results_file(self, path, lines, lnotab, lines_hit, encoding=None):
        """(lines that can run, lines that did)"""
        try:
            file = open(path, "w", encoding=encoding)
        except OSError as e:
            print("trace: Could not open %r for writing: %s - skipping" % (path, e), file=sys.stderr)
            return 0, 0
        hits = misses = 0
        with file:
            for number, line in enumerate(lines, 1):
                times, mark = lines_hit.get(number), "       "
                if times is not None:
                    hits, mark = hits + 1, "%5d: " % times
                elif number in lnotab and PRAGMA_NOCOVER not in line:
                    misses, mark = misses + 1, ">>>>>> "
                file.write(mark)
                file.write(line.expandtabs(8))
        return hits + misses, hits


def _executable_lines(filename):
    """{line: 1} of the lines that have code."""
    try:
        with open(filename, "rb") as file:
            code = compile(file.read(), filename, "exec")
    except (OSError, SyntaxError) as e:
        print("Not printing coverage data for %r: %s" % (filename, e), file=sys.stderr)
        return {}
    found, codes = {}, [code]
    while codes:
        code = codes.pop()
        found.update({line: 1 for _, _, line in code.co_lines() if line})
        codes += [const for const in code.co_consts if hasattr(const, "co_code")]
    return found


class Trace:
    """Runs programs and watches."""

    def __init__(self, count=1, trace=1, countfuncs=0, countcallers=0, ignoremods=(), ignoredirs=(), infile=None, outfile=None, timing=False):
        self.infile, self.outfile = infile, outfile
        self.ignore = _Ignored(ignoremods, ignoredirs)
        self.counts, self.pathtobasename = {}, {}
        self.donothing = 0
        self.trace = trace
        self._calledfuncs, self._callers = {}, {}
        self.start_time = None
        if timing:
            import time
            self.start_time = time.monotonic()
        if countcallers:
            self.globaltrace = self.globaltrace_trackcallers
        elif countfuncs:
            self.globaltrace = self.globaltrace_countfuncs
        elif trace or count:
            self.globaltrace = self.globaltrace_lt
            self.localtrace = self.localtrace_trace_and_count if trace and count else self.localtrace_trace if trace else self.localtrace_count
        else:
            self.donothing = 1

    def run(self, cmd):
        """Source text, in __main__."""
        import __main__
        self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals=None, locals=None):
        """Source text or code in these namespaces."""
        globals = {} if globals is None else globals
        locals = {} if locals is None else locals
        if not self.donothing:
            threading.settrace(self.globaltrace)
            sys.settrace(self.globaltrace)
        try:
            exec(cmd, globals, locals)
        finally:
            if not self.donothing:
                sys.settrace(None)
                threading.settrace(None)

    def runfunc(self, func, /, *args, **kw):
        """A call; its result."""
        if not self.donothing:
            sys.settrace(self.globaltrace)
        try:
            return func(*args, **kw)
        finally:
            if not self.donothing:
                sys.settrace(None)

    def file_module_function_of(self, frame):
        """(file, module, function)"""
        code = frame.f_code
        filename = code.co_filename
        return filename, _module_name(filename) if filename else None, code.co_qualname

    def globaltrace_trackcallers(self, frame, why, arg):
        if why == "call":
            self._callers[self.file_module_function_of(frame.f_back), self.file_module_function_of(frame)] = 1

    def globaltrace_countfuncs(self, frame, why, arg):
        if why == "call":
            self._calledfuncs[self.file_module_function_of(frame)] = 1

    def globaltrace_lt(self, frame, why, arg):
        if why != "call":
            return None
        filename = frame.f_globals.get("__file__")
        if not filename:
            return None
        modulename = _module_name(filename)
        if self.ignore.names(filename, modulename):
            return None
        if self.trace:
            print(" --- modulename: %s, funcname: %s" % (modulename, frame.f_code.co_name))
        return self.localtrace

    def _count(self, frame):
        key = frame.f_code.co_filename, frame.f_lineno
        self.counts[key] = self.counts.get(key, 0) + 1

    def _print(self, frame):
        if self.start_time:
            import time
            print("%.2f" % (time.monotonic() - self.start_time), end=" ")
        filename, line = frame.f_code.co_filename, frame.f_lineno
        print("%s(%d): %s" % (os.path.basename(filename), line, linecache.getline(filename, line)), end="")

    def localtrace_trace_and_count(self, frame, why, arg):
        if why == "line":
            self._count(frame)
            self._print(frame)
        return self.localtrace

    def localtrace_trace(self, frame, why, arg):
        if why == "line":
            self._print(frame)
        return self.localtrace

    def localtrace_count(self, frame, why, arg):
        if why == "line":
            self._count(frame)
        return self.localtrace

    def results(self):
        """What was counted."""
        return CoverageResults(self.counts, infile=self.infile, outfile=self.outfile, calledfuncs=self._calledfuncs, callers=self._callers)


def _parser():
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument("--version", action="version", version="trace 2.0")
    parser.add_argument("--module", action="store_true", default=False, help="Trace a module. ")
    add = parser.add_argument_group("Main options", "One of these (or --report) must be given").add_argument
    add("-c", "--count", action="store_true", help="count how often each line runs, and write MODULE.cover beside each module (but see --coverdir, --file, --no-report)")
    add("-t", "--trace", action="store_true", help="print each line before it runs")
    add("-l", "--listfuncs", action="store_true", help="print at the end which functions ran; not with --trace or --count")
    add("-T", "--trackcalls", action="store_true", help="print at the end who called whom")
    group = parser.add_argument_group("Modifiers")
    either = group.add_mutually_exclusive_group()
    either.add_argument("-r", "--report", action="store_true", help="run nothing: make the report of the counts in --file, which earlier runs with --count --file=FILE wrote")
    either.add_argument("-R", "--no-report", action="store_true", help="write no reports yet; more runs will come")
    add = group.add_argument
    add("-f", "--file", help="the file that counts of several runs are added up in")
    add("-C", "--coverdir", help="the folder of the reports: PACKAGE/MODULE.cover in it")
    add("-m", "--missing", action="store_true", help="mark lines that never ran")
    add("-s", "--summary", action="store_true", help="print a line for each file; with --count or --report")
    add("-g", "--timing", action="store_true", help="with --trace: the time since the start before each line")
    add = parser.add_argument_group("Filters", "Can be specified multiple times").add_argument
    add("--ignore-module", action="append", default=[], help="modules and packages to leave out, with commas between")
    add("--ignore-dir", action="append", default=[], help="folders to leave out, with colons between")
    parser.add_argument("progname", nargs="?", help="the program")
    import argparse
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="arguments to the program")
    return parser


def main():
    """The command line."""
    parser = _parser()
    opts = parser.parse_args()
    if opts.report:
        if not opts.file:
            parser.error("-r/--report requires -f/--file")
        CoverageResults(infile=opts.file, outfile=opts.file).write_results(opts.missing, opts.summary, opts.coverdir)
        return
    if not any([opts.trace, opts.count, opts.listfuncs, opts.trackcalls]):
        parser.error("must specify one of --trace, --count, --report, --listfuncs, or --trackcalls")
    if opts.listfuncs and (opts.count or opts.trace):
        parser.error("cannot specify both --listfuncs and (--trace or --count)")
    if opts.summary and not opts.count:
        parser.error("--summary can only be used with --count or --report")
    if opts.progname is None:
        parser.error("progname is missing: required with the main options")
    tracer = Trace(opts.count, opts.trace, opts.listfuncs, opts.trackcalls,
                   [name.strip() for names in opts.ignore_module for name in names.split(",")],
                   [os.path.abspath(folder) for folders in opts.ignore_dir for folder in folders.split(os.pathsep)],
                   opts.file, opts.file, opts.timing)
    sys.argv = [opts.progname, *opts.arguments]
    try:
        if opts.module:
            import runpy
            name, spec, code = runpy._get_module_details(opts.progname)
            sys.argv[0] = code.co_filename
            names = {"__name__": "__main__", "__file__": code.co_filename, "__package__": spec.parent, "__loader__": spec.loader, "__spec__": spec}
        else:
            sys.path[:1] = [os.path.dirname(opts.progname)]  # isolated, there may be none
            with open(opts.progname, "rb") as file:
                code = compile(file.read(), opts.progname, "exec")
            names = {"__file__": opts.progname, "__name__": "__main__", "__package__": None, "__cached__": None}
        tracer.runctx(code, names, names)
    except OSError as e:
        sys.exit("Cannot run file %r because: %s" % (sys.argv[0], e))
    except SystemExit:
        pass
    results = tracer.results()
    if not opts.no_report:
        results.write_results(opts.missing, opts.summary, opts.coverdir)


if __name__ == "__main__":
    main()
