"""What programs at the prompt may do to it: prompts that fail, hooks that fail, streams that are closed."""
import subprocess
import sys

TEXTS = [
    "import sys\nclass P:\n    def __str__(self): return 1/0\n\nsys.ps1 = P()\n1\nsys.ps1 = 'x\\0y '\n2\nsys.ps1 = 7\n3\ndel sys.ps2\nif 1:\n  4\n\n",
    "import sys\nsys.excepthook = None\n1/0\nsys.excepthook = lambda *a: 1/0\nx\n5\n",
    "import sys\nsys.displayhook = lambda v: 1/0\n6\ndel sys.displayhook\n7\nprint(8)\n",
    "import sys\nsys.stderr = None\n1/0\nx y\nprint(9)\n",
    "import sys\nsys.stdout.close()\n11\nprint(12)\n",
    "def f(): f()\n\ntry: f()\nexcept RecursionError: print('deep')\n\n",
    "x = 1; y = 2; x; y\n# c\n;\n\\\n3\n\n",
]
for text in TEXTS:
    done = subprocess.run([sys.executable, "-i", "-q"], input=text, capture_output=True, text=True)
    lines = [line for line in done.stderr.splitlines() if "Error" in line or "Traceback" in line]
    print(done.returncode, repr(done.stdout), [line.lstrip(">. ") for line in lines])
