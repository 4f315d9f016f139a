"""A thread that prints while a line is typed does not break the line; the thread goes on meanwhile."""
# oracle: no (the prompt of gilt)
# timeout: 60
import json
import subprocess
import sys

steps = [
    "import threading, time\r", "ready = threading.Event()\r",
    "def work():\r", "ready.wait()\r", "for i in range(3): print('line', i); time.sleep(.05)\r",
    "for c in 'abc': print(c, end='', flush=True); time.sleep(.05)\r", "\r",
    "threading.Thread(target=work).start()\r",
    "threading.Timer(.1, ready.set).start()\r",
    "total = 1 +", {"wait": r"(?s)line 2\nabc\n>>> total = 1 \+$"}, {"mark": "while the line is typed"}, " 2\r", "total\r", "\x04",
]
subprocess.run(["./terminal", sys.executable, "-q"], input=json.dumps({"steps": steps}), text=True)
