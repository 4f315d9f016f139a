# Usage of exclusive groups: nested, of options and positionals, suppressed, not side by side, too long for a line.
import argparse
import os
import warnings

os.environ["COLUMNS"] = "60"
warnings.showwarning = lambda message, *args: print("warned:", message)


def usage(build, **kwargs):
    parser = argparse.ArgumentParser(prog="PROG", **kwargs)
    build(parser)
    print(parser.format_usage(), end="")


def nested(parser, required=False):
    a = parser.add_mutually_exclusive_group(required=required)
    a.add_argument("-a")
    a.add_argument("-b")
    b = a.add_mutually_exclusive_group(required=required)
    b.add_argument("-c")
    b.add_argument("-d")
    c = b.add_mutually_exclusive_group(required=required)
    c.add_argument("-e")
    c.add_argument("-f")


def both(parser):
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--foo", action="store_true")
    group.add_argument("--spam")
    group.add_argument("badger", nargs="*", default="X")


def mixed(parser):
    group = parser.add_mutually_exclusive_group(required=True)
    parser.add_argument("-x", action="store_true")
    group.add_argument("-a", action="store_true")
    group.add_argument("-b", action="store_true")
    parser.add_argument("-y", action="store_true")
    group.add_argument("-c", action="store_true")


def hidden(required, *shown):
    def build(parser):
        group = parser.add_mutually_exclusive_group(required=required)
        for name in "abc":
            group.add_argument("-" + name, help=None if name in shown else argparse.SUPPRESS)
        parser.add_argument("file", nargs="?")
    return build


def long(parser):
    group = parser.add_mutually_exclusive_group(required=True)
    for name in ("alpha", "beta", "gamma", "delta"):
        group.add_argument("--" + name, metavar="VALUE")
    parser.add_argument("--other")
    parser.add_argument("files", nargs="+")


usage(nested)  # expect: warned: Nesting mutually exclusive groups is deprecated.
# expect: warned: Nesting mutually exclusive groups is deprecated.
# expect: usage: PROG [-h]
# expect:             [-a A | -b B | [-c C | -d D | [-e E | -f F]]]
usage(lambda parser: nested(parser, True))  # expect: usage: PROG [-h]
# expect:             (-a A | -b B | (-c C | -d D | (-e E | -f F)))
usage(both)  # expect: usage: PROG [-h] [--foo | --spam SPAM | badger ...]
usage(both, add_help=False)  # expect: usage: PROG [--foo | --spam SPAM | badger ...]
usage(mixed)  # expect: usage: PROG [-h] [-x] [-a] [-b] [-y] [-c]
for required in (False, True):
    for shown in ("", "a", "b", "c", "ac", "bc", "abc"):
        usage(hidden(required, *shown))  # expect: usage: PROG [-h]  [file]
        # expect: usage: PROG [-h] [-a A] [file]
        # expect: usage: PROG [-h] [-b B] [file]
        # expect: usage: PROG [-h] [-c C] [file]
        # expect: usage: PROG [-h] [-a A | -c C] [file]
        # expect: usage: PROG [-h] [-b B | -c C] [file]
        # expect: usage: PROG [-h] [-a A | -b B | -c C] [file]
        # expect: usage: PROG [-h]  [file]
        # expect: usage: PROG [-h] -a A [file]
        # expect: usage: PROG [-h] -b B [file]
        # expect: usage: PROG [-h] -c C [file]
        # expect: usage: PROG [-h] (-a A | -c C) [file]
        # expect: usage: PROG [-h] (-b B | -c C) [file]
        # expect: usage: PROG [-h] (-a A | -b B | -c C) [file]
usage(long)  # expect: usage: PROG [-h]
# expect:             (--alpha VALUE | --beta VALUE | --gamma VALUE | --delta VALUE)
# expect:             [--other OTHER]
# expect:             files [files ...]
parser = argparse.ArgumentParser(prog="PROG", description="wide\xa0words " * 6)
parser.add_argument("--foo", action=argparse.BooleanOptionalAction, default=True, help="Whether  to\nfoo")
print(ascii(parser.format_help()))
# expect: 'usage: PROG [-h] [--foo | --no-foo]\n\nwide\xa0words wide\xa0words wide\xa0words wide\xa0words wide\xa0words\nwide\xa0words\n\noptions:\n  -h, --help       show this help message and exit\n  --foo, --no-foo  Whether to foo\n'
for bad in ("a", 1.5, ()):
    try:
        parser.add_argument("-q", nargs=bad)
    except ValueError as e:
        print(e)  # expect: invalid nargs value
        # expect: invalid nargs value
        # expect: invalid nargs value
parser.add_mutually_exclusive_group()
try:
    parser.format_usage()
except ValueError as e:
    print(str(e)[:11])  # expect: empty group
# exit: 0
