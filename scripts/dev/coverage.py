#!/usr/bin/env python3
"""Which functions of the runtime no C test runs.  coverage.py FOLDER (a build made with --coverage whose C tests have run).

A line a file of runtime/: how many of its lines ran, how many functions there are, and which of them never ran.  Exit status
1 if there is a file of which less than four fifths ran, or a function that is neither run nor in UNREACHABLE.
"""
import json
import pathlib
import subprocess
import sys

UNREACHABLE = {
    "sleep_for_ever": "a thread in it never comes back to write what was counted",
    "thread_park_for_ever": "likewise",
    "method_descr_dealloc": "descriptors of the built-in types are immortal, as those are",
    "wrapper_dealloc": "likewise",
    "proxy_inplace_OP_DIVMOD": "a row of a table for which there is no operator",
    "find_unlike": "only when there is no memory to widen a needle",
}
LEAST = 0.8


def counts(notes, source):
    """(lines that ran, lines, functions, names of those that never ran)"""
    answer = subprocess.run(["gcov", "--json-format", "--stdout", str(notes)], capture_output=True, check=True)
    for file in json.loads(answer.stdout)["files"]:
        if file["file"] == str(source):
            ran = {}
            for line in file["lines"]:
                ran[line["line_number"]] = max(ran.get(line["line_number"], 0), line["count"])
            idle = [f["name"] for f in file["functions"] if not f["execution_count"]]
            return sum(n > 0 for n in ran.values()), len(ran), len(file["functions"]), idle
    return 0, 0, 0, []


def main(folder):
    folder, failed, totals = pathlib.Path(folder), False, [0, 0, 0]
    for notes in sorted(folder.glob("runtime/*/*.gcno")):
        source = notes.relative_to(folder).with_suffix(".c")
        ran, lines, functions, idle = counts(notes, source)
        if not lines:
            continue
        wrong = [name for name in idle if name not in UNREACHABLE]
        failed |= bool(wrong) or ran < LEAST * lines
        totals = [a + b for a, b in zip(totals, (ran, lines, functions))]
        print(f"{ran / lines:6.1%} of {lines:4} lines, {functions:3} functions  {source}", *wrong)
    print(f"{totals[0] / totals[1]:6.1%} of {totals[1]} lines, {totals[2]} functions;", "some never ran" if failed else "every function runs in a C test")
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
