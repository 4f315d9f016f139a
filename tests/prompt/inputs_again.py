"""%history, %rerun and %save at the prompt."""
# oracle: no (the prompt of gilt)
# timeout: 60
import json
import os
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    steps = [
        "a = 4\r", "def f(x):\r", "return x + a\r", "\r", "%history\r", "b = !echo hi\r", "%history -n 1-3\r", "%history -t 4\r",
        "a = 5; f(1)\r", "%rerun\r", "1/0\r", "%history -n -l 2\r", "%save -f kept 1-2\r", "%history x\r", "\x04",
    ]
    terminal = os.path.abspath("terminal")
    subprocess.run([terminal, sys.executable, "-q"], input=json.dumps({"steps": steps}), text=True, cwd=folder)
    print(open(os.path.join(folder, "kept.py")).read())
