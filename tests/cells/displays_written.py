"""gilt --to notebook: pictures as base64, outputs that are updated in their place, outputs that are cleared, cells that are skipped."""
# oracle: no (cells)
import json
import os
import subprocess
import sys
import tempfile

CELLS = [
    "from IPython.display import *\nhandle = display('first', display_id=True)\nprint('between')\nhandle.update(HTML('<b>'))",
    "Image(b'\\x89PNG' + bytes(20), width=3)",
    "print('forgotten'); display(1); clear_output(); print('kept')",
    "for n in range(3):\n    clear_output(wait=True)\n    print(n)",
    "print('kept'); clear_output(wait=True)",
    "display({'text/plain': 'a\\nb', 'application/json': {'c': 1}}, raw=True)",
    "import asyncio\nawait asyncio.sleep(0, 'awaited')",
    "%%capture kept\ndisplay(Markdown('*m*'))\n5",
    "kept()",
    "update_display('late', display_id=handle.display_id)",
    "%%html\n<i>of a cell</i>",
    "from IPython.utils.capture import capture_output\nwith capture_output() as block:\n    print('p'); display(HTML('<u>'))\n"
    "block.stdout, block.outputs[0].data",
    "class Odd:\n    def _repr_html_(self): raise ValueError('no form')\n    def __repr__(self): return 'Odd()'\nOdd()",
    "HTML('<p>', metadata={'isolated': True})",
    "display(JSON([1], expanded=True), metadata={'mine': 2})",
    "for n in ProgressBar(2): pass",
    "import os\nos.chdir('/')",
    "import sys\nsys.exit(3)",
    "'goes on'",
    "h = display(1, display_id='mine')\nh.update(2)",
    "display(3, display_id=True) is None",
    "%%markdown\n\n*below*",
]
SKIPPED = {"cell_type": "code", "source": "'never'", "metadata": {"tags": ["skip-execution"]}}

with tempfile.TemporaryDirectory() as folder:
    source, target = os.path.join(folder, "in.ipynb"), os.path.join(folder, "out.ipynb")
    with open(source, "w") as f:
        cells = [{"cell_type": "code", "source": s, "metadata": {}} for s in CELLS]
        json.dump({"cells": [*cells, SKIPPED], "metadata": {}, "nbformat": 4}, f)
    done = subprocess.run([sys.executable, "--to", "notebook", source, "-o", "out.ipynb", "--allow-errors"], cwd=folder,
                          capture_output=True, text=True)
    print(done.returncode, done.stderr)
    with open(target) as f:
        notebook = json.load(f)

for cell in notebook["cells"]:
    for output in cell["outputs"]:
        print(cell["execution_count"], output["output_type"], json.dumps(output.get("data") or output.get("text") or output["evalue"]),
              output.get("metadata") or "")
