"""What if: one program under other policies and schedules of the lock.

Runs a program once under each policy and prints what it cost: the time, how often the lock changed hands and how long threads
waited for it, and whether the program printed the same. Where `where=bytecode` or a seed makes the output another one, the
program has a race; `--gil=` with that policy shows it again. What comes through a pipe or from a file on standard input
every run reads anew; what a run says on standard error is shown if the first did not say the same.

    gilt scripts/experiments/what_if.py [-p POLICY]... PROGRAM [ARGUMENT]...
    gilt scripts/experiments/what_if.py scripts/lessons/powers.py
"""
import argparse
import atexit
import json
import os
import select
import signal
import sys
import tempfile
import threading
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

    def tell(kind, error, traceback):
        while traceback is not None and traceback.tb_frame.f_code.co_filename != program:
            traceback = traceback.tb_next       # the program's frames alone
        sys.__excepthook__(kind, error.with_traceback(traceback), traceback)

    atexit.register(write)
    sys.excepthook = tell
    sys.argv[:] = [program, *arguments]
    sys.path[0] = os.path.dirname(os.path.abspath(program))
    gil.timing(True)
    gil.reset()
    runpy.run_path(program, run_name="__main__")


def given_input(folder):
    """A file with what is on standard input, or None: a terminal, or a pipe into which nobody writes."""
    if sys.stdin is None or sys.stdin.isatty() or not select.select([0], [], [], 0.2)[0]:
        return None
    name = os.path.join(folder, "input")
    with open(name, "wb") as file:
        file.write(sys.stdin.buffer.read())
    return name


class Runs:
    """A program's runs: what each printed, and how long it may take."""

    def __init__(self, program, arguments, folder, limit):
        self.command = [program, *arguments]
        self.folder, self.limit = folder, limit
        self.input = given_input(folder)

    def under(self, policy):
        """A dict of what the program did under a policy, in a process of its own."""
        report, printed, said = (os.path.join(self.folder, name) for name in ("report", "printed", "said"))
        command = [sys.executable, f"--gil={policy}", __file__, "--report", report, *self.command]
        actions = [(os.POSIX_SPAWN_OPEN, fd, name, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600) for fd, name in ((1, printed), (2, said))]
        if self.input is not None:
            actions.append((os.POSIX_SPAWN_OPEN, 0, self.input, os.O_RDONLY, 0))
        begun = time.perf_counter()
        child = os.posix_spawn(sys.executable, command, os.environ, file_actions=actions)
        stop = threading.Timer(self.limit or threading.TIMEOUT_MAX, os.kill, (child, signal.SIGKILL))
        stop.daemon = True
        stop.start()
        try:
            _, status, used = os.wait4(child, 0)
        finally:
            stop.cancel()
        wall = time.perf_counter() - begun
        found = {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "status": os.waitstatus_to_exitcode(status), "switches": None,
                 "stopped": self.limit is not None and wall >= self.limit, "printed": contents(printed), "said": contents(said)}
        if os.path.exists(report):
            found.update(json.loads(contents(report)))
            os.unlink(report)
        if self.limit is None:      # a policy that lets nobody else run may keep a program that waits in a loop for ever
            self.limit = max(10.0, 20 * wall)
        return found


def contents(name):
    with open(name, "rb") as file:
        return file.read()


def ended(run):
    return f"stopped after {run['wall']:.0f} s" if run["stopped"] else f"ended with {run['status']}"


def verdict(run, first):
    """How a run differs from the first one, in words."""
    if run is first:
        return "the first" if run["status"] == 0 else f"the first, {ended(run)}"
    if run["status"] != first["status"]:
        return ended(run)
    return "as the first" if run["printed"] == first["printed"] else "printed something else"


def compare(policies, program, arguments, limit):
    """Run the program under each policy; a row for each."""
    width = max(map(len, policies))
    print(f"{'policy':{width}} {'wall s':>8} {'CPU s':>8} {'changes':>9} {'waited s':>9}  most for    outcome")
    first = None
    with tempfile.TemporaryDirectory() as folder:
        runs = Runs(program, arguments, folder, limit)
        for policy in policies:
            run = runs.under(policy)
            if first is None or run["said"] != first["said"]:
                sys.stdout.flush()
                sys.stderr.buffer.write(run["said"])
                sys.stderr.flush()
            first = first or run
            row = f"{policy:{width}} {run['wall']:8.3f} {run['cpu']:8.3f}"
            if run["switches"] is None:
                row += f" {'-':>9} {'-':>9}  {'-':10}"
            else:
                cause = max(run["handovers"], key=run["handovers"].get, default="-")
                row += f" {run['switches']:9} {run['wanted']:9.3f}  {cause:10}"
            print(row, f" {verdict(run, first)}", flush=True)


def main():
    parser = argparse.ArgumentParser(description="One program under other policies of the lock.")
    parser.add_argument("-p", "--policy", action="append", help="one of those to compare, as --gil takes it; may be repeated")
    parser.add_argument("-t", "--limit", type=float, metavar="SECONDS",
                        help="how long a run may take (20 times as long as the first, and at least 10 s)")
    parser.add_argument("--report", help=argparse.SUPPRESS)
    parser.add_argument("program")
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    given = parser.parse_args()
    if given.report:
        run_here(given.report, given.program, given.arguments)
        return
    try:
        open(given.program).close()
        compare(given.policy or POLICIES, given.program, given.arguments, given.limit)
    except OSError as error:
        parser.error(str(error))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
