"""Ctrl-C clears the line, leaves a block, stops what runs; Ctrl-D ends input() and the prompt."""
# oracle: no (the prompt of gilt)
# timeout: 60
import json
import subprocess
import sys

steps = [
    "abc", {"wait": "abc"}, "\x03",
    "if 1:\r", "x = 1", {"wait": "x = 1"}, "\x03",
    "import time\r",
    "def sleeper():\r", "print('waits')\r", "time.sleep(50)\r", "\r", "sleeper()\n", {"wait": "(?m)^waits"}, {"pause": 0.3}, "\x03",
    "def loop():\r", "print('loops')\r", "while True: pass\r", "\r", "loop()\n", {"wait": "(?m)^loops"}, {"pause": 0.3}, "\x03",
    "input('name? ')\n", {"wait": r"(?m)^name\?"}, "x\x7fyou\r",
    "input('more? ')\n", {"wait": r"(?m)^more\?"}, "\x04", {"wait": "EOFError: EOF when reading a line\n>>>"},
    "\x04",
]
subprocess.run(["./terminal", sys.executable, "-q"], input=json.dumps({"steps": steps}), text=True)
