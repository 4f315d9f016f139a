"""gilt --to notebook: outputs of every kind, in the order in which they came, in a notebook of nbformat 4.5."""
# oracle: no (cells)
import json
import os
import re
import subprocess
import sys
import tempfile

SOURCES = [
    "import os, sys\nprint('one'); os.system('echo two'); print('three', file=sys.stderr); print('four')\n!echo five\n1 + 5",
    "",
    ["from multiprocessing import Pool\n", "def f(x):\n", "    print('worker')\n", "    return x\n",
     "with Pool(2) as p:\n", "    print(p.map(f, range(3)))"],
    "class H:\n    def _repr_html_(self): return '<b>'\ndisplay(5)\nH()",
    "%%bash\necho out; echo problem >&2",
    "%%time\n7",
    "1 / 0",
    "'not reached'",
]

with tempfile.TemporaryDirectory() as folder:
    source, target = os.path.join(folder, "in.ipynb"), os.path.join(folder, "out.ipynb")
    cells = [{"cell_type": "code", "source": s, "metadata": {}, "outputs": [{"old": 1}], "execution_count": 7, "odd": 1}
             for s in SOURCES]
    cells.insert(1, {"cell_type": "markdown", "metadata": {}, "source": "# Title"})
    with open(source, "w") as f:
        json.dump({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 2}, f)
    done = subprocess.run([sys.executable, "--to", "notebook", source, "-o", target], capture_output=True, text=True)
    print(done.returncode, repr(done.stdout))
    print(done.stderr.splitlines()[-1])
    print(os.listdir(folder) == ["in.ipynb", "out.ipynb"] or sorted(os.listdir(folder)))
    with open(target) as f:
        notebook = json.load(f)

print({key: value for key, value in notebook.items() if key.startswith("nb")}, notebook["metadata"]["language_info"]["name"])
for cell in notebook["cells"]:
    print(cell["id"], cell["cell_type"], cell.get("execution_count"), sorted(cell))
    for output in cell.get("outputs", ()):
        text = re.sub(r"0x\w+", "0x..", json.dumps({k: v for k, v in output.items() if k != "output_type"}))
        print("   ", output["output_type"], re.sub(r"\d[\d.]* (s|ms|\\u00b5s|ns)\b", "T", text))
