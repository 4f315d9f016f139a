"""Lines, blocks that are indented by themselves and recalled whole, values, errors with their source."""
# oracle: no (the prompt of gilt)
# timeout: 60
import json
import subprocess
import sys

steps = [
    "x = 5\r", "x\r", "_ + 1\r",
    "for i in range(2):\r", "print(i)\r", "\r",
    "\x1b[A", {"wait": r">>> for i in range\(2\):\n    print\(i\)$"}, "\r",
    "def f():  # a comment\r", "return 1/0\r", "\r", "f()\r",
    "y = (1,\r", "2)\r", "y\r",
    "if y:\r", "if 0: pass\r", "\x7felse:\r", "7\r", "\r",
    "# only a comment\r", "'''a\r", "\r", "b'''\r",
    "from __future__ import annotations\r", "def g(a: nothing): pass\r", "\r", "g.__annotations__\r",
    "exit\r",
]
subprocess.run(["./terminal", sys.executable, "-q"], input=json.dumps({"steps": steps}), text=True)
