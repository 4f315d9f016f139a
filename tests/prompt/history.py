"""History: kept in a file that is bounded, shared by sessions, readable for its owner only; blocks are one entry each."""
# oracle: no (the prompt of gilt)
# timeout: 60
import json
import os
import subprocess
import sys

name = os.path.join(os.environ["TMPDIR"], "history")


def session(*steps):
    """A session whose screen is not of interest."""
    text = json.dumps({"steps": [*steps, "\x04"], "env": {"GILT_HISTORY": name}})
    return subprocess.run(["./terminal", sys.executable, "-q"], input=text, text=True, capture_output=True).stdout


session("first = 1\r", "for i in range(2):\r", "pass\r", "\r", "first\r", "first\r")
with open(name, newline="") as f:
    print(f.read().split("\n"))
print(oct(os.stat(name).st_mode & 0o777))
print(session("\x1b[A\x1b[A", {"wait": r"pass$"}, "\r", "\x1b[A\x1b[A\x1b[A\x1b[A", {"wait": "first = 1$"}, "\r"))

with open(name, "w") as f:
    f.writelines(f"x = {n}\n" for n in range(5000))
print(session("\x1b[A", {"wait": "x = 4999"}, "\r", "x\r"))
with open(name, newline="") as f:
    lines = f.read().split("\n")
print(len(lines), lines[0], lines[-3:])

with open(name, "wb") as f:
    f.write(b"\xff\xfe\0bad\n\n" + b"y" * 3000000 + b"\ngood = 1\nunfinished")
print(session("\x1b[A", {"wait": "good = 1"}, "\r"))
os.remove(name)
os.mkdir(name)
print(session("1\r"))
