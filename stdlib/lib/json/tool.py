"""python -m json.tool [infile [outfile]]: JSON, checked and laid out."""
import argparse
import json
import sys


def _arguments():
    parser = argparse.ArgumentParser(prog="python -m json.tool",
                                     description="Checks JSON and lays it out.")
    parser.add_argument("infile", nargs="?", default="-", help="the file to read; standard input by default")
    parser.add_argument("outfile", nargs="?", help="the file to write; standard output by default")
    parser.add_argument("--sort-keys", action="store_true", help="keys in order")
    parser.add_argument("--no-ensure-ascii", dest="ensure_ascii", action="store_false", help="characters beyond ASCII as they are")
    parser.add_argument("--json-lines", action="store_true", help="each line is a value")
    layout = parser.add_mutually_exclusive_group()
    layout.add_argument("--indent", default=4, type=int, help="so many blanks a level")
    layout.add_argument("--tab", action="store_const", dest="indent", const="\t", help="a tab a level")
    layout.add_argument("--no-indent", action="store_const", dest="indent", const=None, help="all on one line")
    layout.add_argument("--compact", action="store_true", help="no blanks at all")
    return parser.parse_args()


def main():
    """The command line: JSON in, JSON out in a readable form."""
    options = _arguments()
    form = {"sort_keys": options.sort_keys, "ensure_ascii": options.ensure_ascii, "indent": options.indent}
    if options.compact:
        form.update(indent=None, separators=(",", ":"))
    try:
        source = sys.stdin if options.infile == "-" else open(options.infile, encoding="utf-8")
        with source:
            values = [json.loads(line) for line in source] if options.json_lines else [json.load(source)]
        with open(options.outfile, "w", encoding="utf-8") if options.outfile else sys.stdout as target:
            for value in values:
                json.dump(value, target, **form)
                target.write("\n")
    except ValueError as e:
        raise SystemExit(e)


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError as e:
        sys.exit(e.errno)
