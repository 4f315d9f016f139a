"""Tracebacks in colour."""
# oracle: no (the prompt of gilt)
# timeout: 60
import json
import subprocess
import sys

steps = ["1/0\r", "x = = 1\r", "\x04"]
subprocess.run(["./terminal", sys.executable, "-q"], input=json.dumps({"steps": steps, "env": {"PYTHON_COLORS": "1"}, "raw": True}), text=True)
