"""python -m pickle FILE ...: prints what is in pickles.  The module pickle itself is written in C."""
import argparse
import pickle
import pprint
import sys


def main():
    parser = argparse.ArgumentParser(prog="pickle.py", description="show what is in pickle files")
    parser.add_argument("pickle_file", nargs="*", help="the pickle file")
    args = parser.parse_args()
    if not args.pickle_file:
        parser.print_help()
        return
    for path in args.pickle_file:
        with sys.stdin.buffer if path == "-" else open(path, "rb") as file:
            pprint.pprint(pickle.load(file))


main()
