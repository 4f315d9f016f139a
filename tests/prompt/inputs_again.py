"""%history, %rerun and %save at the prompt."""
# oracle: no (the prompt of gilt)
# timeout: 60
import json
import os
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "kept.py")
    steps = [
        "a = 4\r", "def f(x):\r", "return x + a\r", "\r", "%history\r", "b = !echo hi\r", "%history -n 1-3\r", "%history -t 4\r",
        "a = 5; f(1)\r", "%rerun\r", "1/0\r", "%history -n -l 2\r", f"%save -f {name} 1-2\r", "%history x\r", "\x04",
    ]
    done = subprocess.run(["./terminal", sys.executable, "-q"], input=json.dumps({"steps": steps}), text=True, stdout=subprocess.PIPE)
    print("\n".join(line for line in done.stdout.split("\n") if name not in line))
    print(open(name).read())
