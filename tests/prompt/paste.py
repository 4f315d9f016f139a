"""What is pasted comes at once, blank lines and all; prompts in it are taken away; it is recalled as one."""
# oracle: no (the prompt of gilt)
# timeout: 60
import json
import subprocess
import sys

PASTED = "\x1b[200~%s\x1b[201~"
steps = [
    PASTED % "def f(x):\n    y = x\n\n    return y + 1\n\nf(3)\nf(4)\n", {"wait": r"f\(4\)"}, "\r",
    "\x1b[A", {"wait": r"(?s)f\(4\)\n.*f\(4\)"}, "\r",
    PASTED % ">>> for i in range(2):\n...     i\n", {"wait": r"  i$"}, "\r",
    PASTED % "x = (1,\n\n2)\nx y\n", {"wait": "x y"}, "\r",
    PASTED % "if x:", {"wait": "if x:"}, "\r", "\x03",
    "\x04",
]
subprocess.run(["./terminal", sys.executable, "-q"], input=json.dumps({"steps": steps}), text=True)
