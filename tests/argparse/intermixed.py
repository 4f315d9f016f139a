# Positionals between options; what stands for a positional that is not there; choices of lists.
import argparse
import contextlib
import io


def attempt(function, *args):
    err = io.StringIO()
    try:
        with contextlib.redirect_stderr(err):
            print(function(*args))
    except (SystemExit, TypeError) as e:
        print(type(e).__name__, e, err.getvalue())


parser = argparse.ArgumentParser(prog="PROG")
parser.add_argument("--foo")
parser.add_argument("--need", required=True, type=int)
parser.add_argument("cmd")
parser.add_argument("rest", nargs="*", type=int)
for words in ("doit 1 --foo bar 2 3 --need 4", "--need 1 doit", "doit 1 2", "--need 1", "doit --need 1 x", "a 1 --zip --need 3 2",
              "a --need 1 -- --foo 2", "a --need 1 -- 5 6"):
    for function in parser.parse_intermixed_args, parser.parse_known_intermixed_args, parser.parse_known_args:
        attempt(function, words.split())

choices = argparse.ArgumentParser(prog="PROG")
group = choices.add_mutually_exclusive_group(required=True)
group.add_argument("-a", action="store_true")
group.add_argument("-b", action="store_true")
choices.add_argument("maybe", nargs="?", type=int, default="7", choices=[7, 8])
choices.add_argument("several", nargs="*", choices=["x", "y"])
for words in "-a", "-a 8", "-a 8 x y", "-b 8 x z", "8 x", "-a 9", "8 -a x":
    attempt(choices.parse_args, words.split())
    attempt(choices.parse_intermixed_args, words.split())

for nargs in "A...", "...":
    odd = argparse.ArgumentParser()
    odd.add_argument("x", nargs=nargs)
    attempt(odd.parse_intermixed_args, ["a"])
both = argparse.ArgumentParser()
both.add_mutually_exclusive_group().add_argument("x", nargs="?")
attempt(both.parse_intermixed_args, ["a"])
