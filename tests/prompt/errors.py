"""SyntaxErrors look as CPython's; sys.last_value; hints are gilt's own."""
# oracle: no (the prompt of gilt)
# timeout: 60
import json
import subprocess
import sys

steps = [
    "x y\r", "print 'a'\r", "if 1:\r", "\r", "1/0\r", "import sys\r", "sys.last_value, sys.last_type\r",
    "sys.excepthook = lambda *a: print('HOOK', a[1])\r", "1/0\r", "x = (\r", ")]\r",
    "raise SystemExit(3)\r",
]
subprocess.run(["./terminal", sys.executable, "-q"], input=json.dumps({"steps": steps}), text=True)
