"""After an exception: `%tb` tells it again, `%debug` and `%pdb` look into its frames."""
import sys

from _cells import traceback
from _cells.error import UsageError
from _cells.magics import switched


def _last():
    last = getattr(sys, "last_value", None)
    if last is None:
        raise UsageError("No traceback has been produced, nothing to debug.")
    return last


def tb_line(shell, line, frame):
    """%tb: the last traceback"""
    sys.stdout.flush()
    traceback.show(_last())


def debug_line(shell, line, frame):
    """%debug: the debugger where the last exception was raised; %debug statement: from its first line on"""
    import pdb
    if line.strip():
        pdb.run(line, shell.user_ns, None if frame.f_locals is shell.user_ns else frame.f_locals)
    else:
        pdb.post_mortem(_last().__traceback__)


def pdb_line(shell, line, frame):
    """%pdb [on|off]: the debugger after each exception"""
    shell.debugs = switched(line, shell.debugs, "Incorrect argument. Use on/1, off/0, or nothing for a toggle.")
    print(f"Automatic pdb calling has been turned {'ON' if shell.debugs else 'OFF'}")
