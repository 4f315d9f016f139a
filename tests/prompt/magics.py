"""Magics and commands at the prompt."""
# oracle: no (the prompt of gilt)
# timeout: 60
import json
import subprocess
import sys

steps = [
    "a = 4\r", "y = !echo hi {a} $a\r", "y\r", "!echo printed\r", "%foo\r", "a?\r", "not_there?\r",
    "%%bash\r", "echo one\r", "echo two\r", "\r",
    "t = %timeit -n1 -r2 -q -o a\r", "t.loops, t.repeat\r", "%pip install x\r",
    "for i in range(2):\r", "!echo loop $i\r", "\r",
    "%cd -q /\r", "%pwd\r", "b = a %2\r", "b\r", "%who\r", "%reset -f\r", "%who\r", "\x04",
]
subprocess.run(["./terminal", sys.executable, "-q"], input=json.dumps({"steps": steps}), text=True)
