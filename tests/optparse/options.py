import io
import os
from contextlib import redirect_stderr, redirect_stdout
from optparse import SUPPRESS_HELP, Option, OptionError, OptionGroup, OptionParser, TitledHelpFormatter

os.environ["COLUMNS"] = "80"


def double(option, opt, value, parser, factor):
    setattr(parser.values, option.dest, value * factor)


def make(**more):
    p = OptionParser("%prog [options] FILE", version="%prog 1.5", prog="tool", description="Does things with files, and with quite a lot of words about it, so that the line wraps.",
                     epilog="That is all.", **more)
    p.add_option("-f", "--file", metavar="NAME", help="read from NAME [default: %default]", default="in.txt")
    p.add_option("-n", "--number", type="int", dest="n", help="a number")
    p.add_option("-v", action="store_true", dest="verbose", default=False)
    p.add_option("-q", action="store_false", dest="verbose", help=SUPPRESS_HELP)
    p.add_option("-c", "--colour", choices=["red", "green"], help="a choice")
    p.add_option("-i", "--include", action="append", type=float)
    p.add_option("--more", action="count", default=0)
    p.add_option("--pair", nargs=2, help="two words which are explained by a text that does not fit on one line of the help")
    p.add_option("--twice", action="callback", callback=double, type="int", callback_args=(2,), dest="twice")
    group = OptionGroup(p, "Dangerous Options", "Use them at your own risk.")
    group.add_option("-x", action="store_const", const=5, help="explode")
    p.add_option_group(group)
    return p


for words in (["a", "-f", "x", "b"], ["--file=y", "-n0x10", "-vq", "-c", "red", "-i1", "-i", "2.5", "--more", "--more"], ["--pair", "a", "b", "--", "-v"],
              ["--fi", "z", "--twice", "4", "-x", "-"], []):
    options, rest = make().parse_args(words)
    print(sorted(vars(options).items()), rest)
for words in (["-z"], ["--nope"], ["-n", "x"], ["-c", "blue"], ["-f"], ["--pair", "a"], ["--more=3"], ["--f"], ["-i", "q"], ["--mo=1"], ["-h"], ["--version"]):
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            make().parse_args(words)
        except SystemExit as e:
            status = e.code
    print(words, status)
    print(out.getvalue(), err.getvalue(), sep="")
print(make(formatter=TitledHelpFormatter()).format_help())
p = make()
p.disable_interspersed_args()
print(p.parse_args(["a", "-v"])[1], p.has_option("-v"), p.get_option("--file"), p.get_version(), p.get_usage())
p.set_defaults(n="7", verbose=3)
print(p.get_default_values().n, p.get_default_values())
for wrong in (lambda: p.add_option("-f"), lambda: Option("f"), lambda: Option("-f", action="x"), lambda: Option("-f", type="x"), lambda: Option("-f", choices=["a"], type="int"),
              lambda: Option("-f", const=1), lambda: Option("-f", nope=1), lambda: Option("--f", action="callback"), lambda: Option()):
    try:
        wrong()
    except (OptionError, TypeError) as e:
        print(type(e).__name__, e)
