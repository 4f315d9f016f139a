"""Without readline (or with TERM=dumb) the terminal's own line editing does."""
# oracle: no (the prompt of gilt)
# timeout: 60
import json
import subprocess
import sys

steps = ["x = 1\r", "if x:\r", "  x\r", "\r", "1/0\r", "exit()\r"]
subprocess.run(["./terminal", sys.executable, "-q"], input=json.dumps({"steps": steps, "env": {"PYTHON_BASIC_REPL": "1"}}), text=True)
