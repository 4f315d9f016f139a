# `debug` steps through a statement with a debugger of its own; what cannot be shown stands without quotes.
import io
import pdb


def double(n):
    n = n * 2
    return n


def work():
    total = 1
    return total + double(total)


said = io.StringIO()
commands = ["n", "display nothing", "display total", "debug double(total + 4)", "s", "s", "p n", "n", "p n", "c", "debug (", "debug 1 / 0", "c", "p total", "n", "c"]
pdb.Pdb(stdin=io.StringIO("\n".join(commands) + "\n"), stdout=said, readrc=False).runcall(work)
for line in said.getvalue().splitlines():
    print(line.split("debugger_in_debugger.py")[-1])
