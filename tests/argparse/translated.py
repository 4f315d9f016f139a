"""The texts of a parser go through gettext: whoever sets it before argparse is imported reads them in another language."""
import contextlib
import gettext
import io

german = {"usage: ": "Aufruf: ", "options": "Optionen", "positional arguments": "Argumente", "show this help message and exit": "zeigt dies und endet",
          "the following arguments are required: %s": "es fehlt: %s", "expected one argument": "genau ein Wert ist nötig",
          "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r gibt es nicht (nur %(choices)s)",
          "argument %(argument_name)s: %(message)s": "bei %(argument_name)s: %(message)s", "%(prog)s: error: %(message)s\n": "%(prog)s: Fehler: %(message)s\n",
          "invalid %(type)s value: %(value)r": "%(value)r ist kein %(type)s", "unrecognized arguments: %s": "unbekannt: %s", "subcommands": "Befehle",
          "ambiguous option: %(option)s could match %(matches)s": "%(option)s: eines von %(matches)s?"}
gettext.gettext = lambda text: german.get(text, text)
gettext.ngettext = lambda one, many, n: f"[{one if n == 1 else many}]"

import argparse

parser = argparse.ArgumentParser(prog="prog", description="what it does")
parser.add_argument("file")
parser.add_argument("-n", type=int)
parser.add_argument("--number", choices=["1", "2"])
parser.add_argument("--numeral", nargs=2)
commands = argparse.ArgumentParser(prog="with")
commands.add_subparsers(description="all of them").add_parser("run", help="run it")
print(parser.format_help())
# expect: Aufruf: prog [-h] [-n N] [--number {1,2}] [--numeral NUMERAL NUMERAL] file
# expect:
# expect: what it does
# expect:
# expect: Argumente:
# expect:   file
# expect:
# expect: Optionen:
# expect:   -h, --help            zeigt dies und endet
# expect:   -n N
# expect:   --number {1,2}
# expect:   --numeral NUMERAL NUMERAL
# expect:
print(commands.format_help())  # expect: Aufruf: with [-h] {run} ...
# expect:
# expect: Optionen:
# expect:   -h, --help  zeigt dies und endet
# expect:
# expect: Befehle:
# expect:   all of them
# expect:
# expect:   {run}
# expect:     run       run it
# expect:
for p, words in [(parser, []), (parser, ["a", "-n"]), (parser, ["a", "-n", "x"]), (parser, ["a", "--number", "3"]), (parser, ["a", "b"]), (parser, ["--num", "1"]),
                 (parser, ["a", "--numeral", "1"]), (commands, ["walk"])]:
    text = io.StringIO()
    with contextlib.redirect_stderr(text):
        try:
            p.parse_args(words)
        except SystemExit as e:
            print(e.code, text.getvalue().splitlines()[-1])  # expect: 2 prog: Fehler: es fehlt: file
            # expect: 2 prog: Fehler: bei -n: genau ein Wert ist nötig
            # expect: 2 prog: Fehler: bei -n: 'x' ist kein int
            # expect: 2 prog: Fehler: bei --number: '3' gibt es nicht (nur '1', '2')
            # expect: 2 prog: Fehler: unbekannt: b
            # expect: 2 prog: Fehler: --num: eines von --number, --numeral?
            # expect: 2 prog: Fehler: bei --numeral: [expected 2 arguments]
            # expect: 2 with: Fehler: bei {run}: 'walk' gibt es nicht (nur 'run')
for again in (["-n"], ["-n", "--number"]):
    try:
        parser.add_argument(*again)
    except argparse.ArgumentError as e:
        print(e)  # expect: bei -n: [conflicting option string: -n]
        # expect: bei -n/--number: [conflicting option strings: -n, --number]
try:
    argparse.FileType("+")("-")
except ValueError as e:
    print(e)  # expect: argument "-" with mode '+'
print(argparse._("options"), argparse.ngettext("a", "b", 2))  # expect: Optionen [b]
