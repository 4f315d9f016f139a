"""Compares gilt's SyntaxErrors with those of the Python that runs this: type, message, both positions and text.

    check_syntax.py FRONTEND [-v]

FRONTEND is the program tests/unit/frontend_main.c.  Snippets are separated by lines of ---.
"""
import os
import subprocess
import sys
import tempfile
import warnings


def snippets():
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "bad_syntax.txt"), encoding="utf-8", newline="") as f:
        yield from f.read().split("\n---\n")
    yield "if x:\n" + "".join(" " * i + "if x:\n" for i in range(1, 102))
    yield "(" * 201
    yield "".join(" " * i + "for x in y:\n" for i in range(21)) + " " * 21 + "pass"
    yield "".join(" " * i + "while x:\n" for i in range(21)) + " " * 21 + "pass"
    yield "x = " + "1" * 4400
    yield "a\0b"


def cpython(source):
    warnings.simplefilter("ignore")
    try:
        compile(source, "<string>", "exec", dont_inherit=True)
    except SyntaxError as e:
        return [type(e).__name__, e.msg, f"{e.lineno or 0} {e.offset or 0} {e.end_lineno or 0} {e.end_offset or 0}", e.text or "None"]
    except (ValueError, RecursionError, MemoryError) as e:
        return [type(e).__name__, str(e) or "None", "0 0 0 0", "None"]
    return ["fine"]


def gilt(frontend, source):
    with tempfile.NamedTemporaryFile("wb", suffix=".py") as f:
        f.write(source.encode("utf-8", "surrogatepass"))
        f.flush()
        run = subprocess.run([frontend, "check", f.name], capture_output=True, timeout=20)
    if run.returncode:
        return [f"exit {run.returncode}"]
    text = run.stdout.decode("utf-8", "replace")[:-1]
    return text.split("\n", 3) if text else ["fine"]


def main():
    frontend, total, same, wording = sys.argv[1], 0, 0, 0
    for source in snippets():
        want, got = cpython(source), gilt(frontend, source)
        total += 1
        same += want == got
        wording += want[:2] == got[:2]
        if want != got:
            print(f"{source[:200]!r}\n   want {want}\n   got  {got}")
    print(f"{total} snippets, {same} equal, {wording} with the same message")
    return same < total


if __name__ == "__main__":
    sys.exit(main())
