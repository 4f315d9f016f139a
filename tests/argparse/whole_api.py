import argparse, sys
sys.stderr = sys.stdout
import os; os.environ["COLUMNS"] = "80"
p = argparse.ArgumentParser(prog="prog", description="A test program that does nothing much at all, at length.", epilog="The end.")
p.add_argument("file", help="input file"); p.add_argument("rest", nargs="*", default=["d"])
p.add_argument("-v", "--verbose", action="count", default=0, help="more output"); p.add_argument("-n", "--num", type=int, default=3, metavar="N", help="how many (default: %(default)s)")
p.add_argument("--mode", choices=["a", "b"], default="a"); p.add_argument("--flag", action="store_true"); p.add_argument("--list", action="append"); p.add_argument("--pair", nargs=2, type=float)
g = p.add_mutually_exclusive_group(); g.add_argument("--yes", action="store_true"); g.add_argument("--no", action="store_true")
p.add_argument("--version", action="version", version="%(prog)s 1.0"); p.add_argument("--opt", nargs="?", const="C", default="D"); p.add_argument("--bool", action=argparse.BooleanOptionalAction)
def t(*a):
    try: print(p.parse_args(a))
    except SystemExit as e: print("exit", e.code)
t("x"); t("x", "y", "z", "-vv", "-n5"); t("x", "--num=7", "--mode", "b", "--flag", "--list", "1", "--list", "2", "--pair", "1", "2"); t(); t("x", "--num", "q"); t("x", "--mode", "c"); t("x", "--yes", "--no")
# expect: Namespace(file='x', rest=['d'], verbose=0, num=3, mode='a', flag=False, list=None, pair=None, yes=False, no=False, opt='D', bool=None)
# expect: Namespace(file='x', rest=['y', 'z'], verbose=2, num=5, mode='a', flag=False, list=None, pair=None, yes=False, no=False, opt='D', bool=None)
# expect: Namespace(file='x', rest=['d'], verbose=0, num=7, mode='b', flag=True, list=['1', '2'], pair=[1.0, 2.0], yes=False, no=False, opt='D', bool=None)
# expect: usage: prog [-h] [-v] [-n N] [--mode {a,b}] [--flag] [--list LIST]
# expect:             [--pair PAIR PAIR] [--yes | --no] [--version] [--opt [OPT]]
# expect:             [--bool | --no-bool]
# expect:             file [rest ...]
# expect: prog: error: the following arguments are required: file
# expect: exit 2
# expect: usage: prog [-h] [-v] [-n N] [--mode {a,b}] [--flag] [--list LIST]
# expect:             [--pair PAIR PAIR] [--yes | --no] [--version] [--opt [OPT]]
# expect:             [--bool | --no-bool]
# expect:             file [rest ...]
# expect: prog: error: argument -n/--num: invalid int value: 'q'
# expect: exit 2
# expect: usage: prog [-h] [-v] [-n N] [--mode {a,b}] [--flag] [--list LIST]
# expect:             [--pair PAIR PAIR] [--yes | --no] [--version] [--opt [OPT]]
# expect:             [--bool | --no-bool]
# expect:             file [rest ...]
# expect: prog: error: argument --mode: invalid choice: 'c' (choose from 'a', 'b')
# expect: exit 2
# expect: usage: prog [-h] [-v] [-n N] [--mode {a,b}] [--flag] [--list LIST]
# expect:             [--pair PAIR PAIR] [--yes | --no] [--version] [--opt [OPT]]
# expect:             [--bool | --no-bool]
# expect:             file [rest ...]
# expect: prog: error: argument --no: not allowed with argument --yes
# expect: exit 2
t("-h"); t("--version"); t("x", "--opt"); t("x", "--opt", "v", "--no-bool"); t("x", "--bogus"); t("x", "--ver"); t("x", "--verb"); t("x", "-1"); t("--", "-x"); t("x", "--pair", "1"); t("-vn", "4", "x")
# expect: usage: prog [-h] [-v] [-n N] [--mode {a,b}] [--flag] [--list LIST]
# expect:             [--pair PAIR PAIR] [--yes | --no] [--version] [--opt [OPT]]
# expect:             [--bool | --no-bool]
# expect:             file [rest ...]
# expect:
# expect: A test program that does nothing much at all, at length.
# expect:
# expect: positional arguments:
# expect:   file               input file
# expect:   rest
# expect:
# expect: options:
# expect:   -h, --help         show this help message and exit
# expect:   -v, --verbose      more output
# expect:   -n N, --num N      how many (default: 3)
# expect:   --mode {a,b}
# expect:   --flag
# expect:   --list LIST
# expect:   --pair PAIR PAIR
# expect:   --yes
# expect:   --no
# expect:   --version          show program's version number and exit
# expect:   --opt [OPT]
# expect:   --bool, --no-bool
# expect:
# expect: The end.
# expect: exit 0
# expect: prog 1.0
# expect: exit 0
# expect: Namespace(file='x', rest=['d'], verbose=0, num=3, mode='a', flag=False, list=None, pair=None, yes=False, no=False, opt='C', bool=None)
# expect: Namespace(file='x', rest=['d'], verbose=0, num=3, mode='a', flag=False, list=None, pair=None, yes=False, no=False, opt='v', bool=False)
# expect: usage: prog [-h] [-v] [-n N] [--mode {a,b}] [--flag] [--list LIST]
# expect:             [--pair PAIR PAIR] [--yes | --no] [--version] [--opt [OPT]]
# expect:             [--bool | --no-bool]
# expect:             file [rest ...]
# expect: prog: error: unrecognized arguments: --bogus
# expect: exit 2
# expect: usage: prog [-h] [-v] [-n N] [--mode {a,b}] [--flag] [--list LIST]
# expect:             [--pair PAIR PAIR] [--yes | --no] [--version] [--opt [OPT]]
# expect:             [--bool | --no-bool]
# expect:             file [rest ...]
# expect: prog: error: ambiguous option: --ver could match --verbose, --version
# expect: exit 2
# expect: Namespace(file='x', rest=['d'], verbose=1, num=3, mode='a', flag=False, list=None, pair=None, yes=False, no=False, opt='D', bool=None)
# expect: Namespace(file='x', rest=['-1'], verbose=0, num=3, mode='a', flag=False, list=None, pair=None, yes=False, no=False, opt='D', bool=None)
# expect: Namespace(file='-x', rest=['d'], verbose=0, num=3, mode='a', flag=False, list=None, pair=None, yes=False, no=False, opt='D', bool=None)
# expect: usage: prog [-h] [-v] [-n N] [--mode {a,b}] [--flag] [--list LIST]
# expect:             [--pair PAIR PAIR] [--yes | --no] [--version] [--opt [OPT]]
# expect:             [--bool | --no-bool]
# expect:             file [rest ...]
# expect: prog: error: argument --pair: expected 2 arguments
# expect: exit 2
# expect: Namespace(file='x', rest=['d'], verbose=1, num=4, mode='a', flag=False, list=None, pair=None, yes=False, no=False, opt='D', bool=None)
q = argparse.ArgumentParser(prog="git"); q.add_argument("--debug", action="store_true"); s = q.add_subparsers(dest="cmd", required=True, help="commands")
c = s.add_parser("clone", help="clone it"); c.add_argument("url"); c.add_argument("--depth", type=int); u = s.add_parser("push", aliases=["pu"]); u.set_defaults(func=print)
p = q
t("clone", "u", "--depth", "1"); t("push"); t(); t("nope"); t("-h"); t("clone", "-h"); t("--debug", "pu")
# expect: Namespace(debug=False, cmd='clone', url='u', depth=1)
# expect: Namespace(debug=False, cmd='push', func=<built-in function print>)
# expect: usage: git [-h] [--debug] {clone,push,pu} ...
# expect: git: error: the following arguments are required: cmd
# expect: exit 2
# expect: usage: git [-h] [--debug] {clone,push,pu} ...
# expect: git: error: argument cmd: invalid choice: 'nope' (choose from 'clone', 'push', 'pu')
# expect: exit 2
# expect: usage: git [-h] [--debug] {clone,push,pu} ...
# expect:
# expect: positional arguments:
# expect:   {clone,push,pu}  commands
# expect:     clone          clone it
# expect:
# expect: options:
# expect:   -h, --help       show this help message and exit
# expect:   --debug
# expect: exit 0
# expect: usage: git clone [-h] [--depth DEPTH] url
# expect:
# expect: positional arguments:
# expect:   url
# expect:
# expect: options:
# expect:   -h, --help     show this help message and exit
# expect:   --depth DEPTH
# expect: exit 0
# expect: Namespace(debug=True, cmd='pu', func=<built-in function print>)
print(q.parse_known_args(["clone", "u", "--zz"]))
# expect: (Namespace(debug=False, cmd='clone', url='u', depth=None), ['--zz'])
r = argparse.ArgumentParser(prog="r", formatter_class=argparse.ArgumentDefaultsHelpFormatter, usage="%(prog)s [x]"); gg = r.add_argument_group("special", "group text"); gg.add_argument("--x", default=5, help="the x"); r.print_help()
# expect: usage: r [x]
# expect:
# expect: options:
# expect:   -h, --help  show this help message and exit
# expect:
# expect: special:
# expect:   group text
# expect:
# expect:   --x X       the x (default: 5)
big = argparse.ArgumentParser(prog="big"); [big.add_argument(f"--option-{i}", help="h" * 10) for i in range(8)]; big.add_argument("a"); big.add_argument("b", nargs="+"); big.print_help(); print(argparse.Namespace(a=1, b="x"))
# expect: usage: big [-h] [--option-0 OPTION_0] [--option-1 OPTION_1]
# expect:            [--option-2 OPTION_2] [--option-3 OPTION_3] [--option-4 OPTION_4]
# expect:            [--option-5 OPTION_5] [--option-6 OPTION_6] [--option-7 OPTION_7]
# expect:            a b [b ...]
# expect:
# expect: positional arguments:
# expect:   a
# expect:   b
# expect:
# expect: options:
# expect:   -h, --help           show this help message and exit
# expect:   --option-0 OPTION_0  hhhhhhhhhh
# expect:   --option-1 OPTION_1  hhhhhhhhhh
# expect:   --option-2 OPTION_2  hhhhhhhhhh
# expect:   --option-3 OPTION_3  hhhhhhhhhh
# expect:   --option-4 OPTION_4  hhhhhhhhhh
# expect:   --option-5 OPTION_5  hhhhhhhhhh
# expect:   --option-6 OPTION_6  hhhhhhhhhh
# expect:   --option-7 OPTION_7  hhhhhhhhhh
# expect: Namespace(a=1, b='x')
