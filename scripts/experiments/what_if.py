"""What if: one program under other policies and schedules of the lock.

Runs a program once under each policy and prints what it cost: the time, how often the lock changed hands and how long threads
waited for it, and whether the program printed the same. Where `where=bytecode` or a seed makes the output another one, the
program has a race; `--gil=` with that policy shows it again.

    gilt scripts/experiments/what_if.py [-p POLICY]... PROGRAM [ARGUMENT]...
    gilt scripts/experiments/what_if.py scripts/lessons/powers.py
"""
import argparse
import atexit
import json
import os
import sys
import tempfile
import time

POLICIES = ("ticks:100000", "interval:0.005", "interval39:0.005", "legacy:100", "lazy:1000", "never",
            "seeded:1,ticks=100", "seeded:2,ticks=100", "seeded:1,ticks=5,where=bytecode", "seeded:2,ticks=5,where=bytecode")


def run_here(report, program, arguments):
    """The program, in this process; what the lock did goes to the file `report`."""
    import gil
    import runpy

    def write():
        totals = gil.totals()
        with open(report, "w") as file:
            json.dump({"switches": totals["switches"], "wanted": totals["wanted"], "handovers": totals["handovers"]}, file)

    atexit.register(write)
    sys.argv[:] = [program, *arguments]
    sys.path[0] = os.path.dirname(os.path.abspath(program))
    gil.timing(True)
    gil.reset()
    runpy.run_path(program, run_name="__main__")


def run_under(policy, program, arguments, folder):
    """A dict of what the program did under a policy, in a process of its own."""
    report, printed = os.path.join(folder, "report"), os.path.join(folder, "printed")
    command = [sys.executable, f"--gil={policy}", __file__, "--report", report, program, *arguments]
    begun = time.perf_counter()
    with open(printed, "w+b") as output:
        child = os.posix_spawn(sys.executable, command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, output.fileno(), 1)])
        _, status, used = os.wait4(child, 0)
        output.seek(0)
        text = output.read()
    found = {"wall": time.perf_counter() - begun, "cpu": used.ru_utime + used.ru_stime, "status": os.waitstatus_to_exitcode(status),
             "printed": text, "switches": None}
    if os.path.exists(report):
        with open(report) as file:
            found.update(json.load(file))
        os.unlink(report)
    return found


def verdict(run, first):
    """How a run differs from the first one, in words."""
    if run["status"] != first["status"]:
        return f"ended with {run['status']}"
    return "as the first" if run["printed"] == first["printed"] else "printed something else"


def compare(policies, program, arguments):
    """Run the program under each policy; a row for each."""
    width = max(map(len, policies))
    print(f"{'policy':{width}} {'wall s':>8} {'CPU s':>8} {'changes':>9} {'waited s':>9}  most for    outcome")
    first = None
    with tempfile.TemporaryDirectory() as folder:
        for policy in policies:
            run = run_under(policy, program, arguments, folder)
            first = first or run
            row = f"{policy:{width}} {run['wall']:8.3f} {run['cpu']:8.3f}"
            if run["switches"] is None:
                row += f" {'-':>9} {'-':>9}  {'-':10}"
            else:
                cause = max(run["handovers"], key=run["handovers"].get, default="-")
                row += f" {run['switches']:9} {run['wanted']:9.3f}  {cause:10}"
            print(row, f" {verdict(run, first) if run is not first else 'the first'}")


def main():
    parser = argparse.ArgumentParser(description="One program under other policies of the lock.")
    parser.add_argument("-p", "--policy", action="append", help="one of those to compare, as --gil takes it; may be repeated")
    parser.add_argument("--report", help=argparse.SUPPRESS)
    parser.add_argument("program")
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    given = parser.parse_args()
    if given.report:
        run_here(given.report, given.program, given.arguments)
    else:
        compare(given.policy or POLICIES, given.program, given.arguments)


if __name__ == "__main__":
    main()
