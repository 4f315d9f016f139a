"""Compiles all the Python files of a tree: here, as nothing is kept, a check that they can be compiled."""
import os
import re
import sys

import py_compile

__all__ = ["compile_dir", "compile_file", "compile_path"]


def _files_below(dir, ddir=None, maxlevels=None, quiet=0):
    if quiet < 2 and isinstance(dir, os.PathLike):
        dir = os.fspath(dir)
    if not quiet:
        print("Listing {!r}...".format(dir))
    try:
        names = sorted(os.listdir(dir))
    except OSError:
        if quiet < 2:
            print("Can't list {!r}".format(dir))
        return
    for name in names:
        if name == "__pycache__":
            continue
        path = os.path.join(dir, name)
        if not os.path.isdir(path):
            yield path
        elif (maxlevels is None or maxlevels > 0) and name not in (os.curdir, os.pardir) and not os.path.islink(path):
            yield from _files_below(path, ddir, None if maxlevels is None else maxlevels - 1, quiet)


def compile_dir(dir, maxlevels=None, ddir=None, force=False, rx=None, quiet=0, legacy=False, optimize=-1, workers=1, invalidation_mode=None,
                *, stripdir=None, prependdir=None, limit_sl_dest=None, hardlink_dupes=False):
    """Everything below a folder; false if something could not be compiled."""
    if workers < 0:
        raise ValueError("workers must be greater or equal to 0")
    results = [compile_file(path, ddir, force, rx, quiet) for path in _files_below(dir, ddir, maxlevels, quiet)]
    return all(results)


def compile_file(fullname, ddir=None, force=False, rx=None, quiet=0, legacy=False, optimize=-1, invalidation_mode=None, *, stripdir=None,
                 prependdir=None, limit_sl_dest=None, hardlink_dupes=False):
    """One file; what is no Python is passed over."""
    fullname = os.fspath(fullname)
    if rx is not None and rx.search(fullname) or not fullname.endswith(".py") or not os.path.isfile(fullname):
        return True
    if not quiet:
        print("Compiling {!r}...".format(fullname))
    try:
        py_compile.compile(fullname, None, fullname if ddir is None else os.path.join(ddir, os.path.basename(fullname)), True)
    except py_compile.PyCompileError as e:
        if quiet < 2:
            print("*** Error compiling {!r}...".format(fullname) if quiet else "*** ", end="\n" if quiet else "")
            encoding = sys.stdout.encoding or sys.getdefaultencoding()
            print(e.msg.encode(encoding, "backslashreplace").decode(encoding))
        return False
    except (SyntaxError, UnicodeError, OSError) as e:
        if quiet < 2:
            print("*** Error compiling {!r}...".format(fullname) if quiet else "*** ", end="\n" if quiet else "")
            print(type(e).__name__ + ":", e)
        return False
    return True


def compile_path(skip_curdir=1, maxlevels=0, force=False, quiet=0, legacy=False, optimize=-1, invalidation_mode=None):
    """Everything on sys.path."""
    good = True
    for folder in sys.path:
        if (not folder or folder == os.curdir) and skip_curdir:
            if quiet < 2:
                print("Skipping current directory")
        else:
            good = compile_dir(folder, maxlevels, None, force, quiet=quiet) and good
    return good


def main():
    """Script main program."""
    import argparse
    parser = argparse.ArgumentParser(description="Compiles modules, and the modules in folders.")
    parser.add_argument("-l", action="store_const", const=0, default=None, dest="maxlevels", help="don't recurse into subdirectories")
    parser.add_argument("-r", type=int, dest="recursion", help="how many levels of folders to go down; counts before -l")
    parser.add_argument("-f", action="store_true", dest="force", help="compile also what has not changed")
    parser.add_argument("-q", action="count", dest="quiet", default=0, help="tell of errors only; -qq: of nothing")
    parser.add_argument("-b", action="store_true", dest="legacy", help="write beside the sources, as before PEP 3147")
    parser.add_argument("-d", metavar="DESTDIR", dest="ddir", default=None, help="the folder that tracebacks shall name in the place of this one")
    parser.add_argument("-x", metavar="REGEXP", dest="rx", default=None, help="leave out files in whose path this regular expression is found")
    parser.add_argument("-i", metavar="FILE", dest="flist", help="a file that names more files and folders, a line each; -: standard input")
    parser.add_argument("compile_dest", metavar="FILE|DIR", nargs="*", help="files and folders; without any, the folders of sys.path")
    parser.add_argument("-j", "--workers", default=1, type=int, help="Run compileall concurrently")
    args = parser.parse_args()
    rx = re.compile(args.rx) if args.rx else None
    levels = args.recursion if args.recursion is not None else args.maxlevels
    targets = args.compile_dest
    if args.flist:
        try:
            with sys.stdin if args.flist == "-" else open(args.flist, encoding="utf-8") as file:
                targets += [line.strip() for line in file]
        except OSError:
            if args.quiet < 2:
                print("Error reading file list {}".format(args.flist))
            return False
    if not targets:
        return compile_path(force=args.force, quiet=args.quiet)
    good = True
    try:
        for target in targets:
            run = compile_dir(target, levels, args.ddir, args.force, rx, args.quiet) if os.path.isdir(target) else compile_file(target, args.ddir, args.force, rx, args.quiet)
            good = run and good
    except KeyboardInterrupt:
        if args.quiet < 2:
            print("\n[interrupted]")
        return False
    return good


if __name__ == "__main__":
    sys.exit(int(not main()))
