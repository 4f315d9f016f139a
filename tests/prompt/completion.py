"""Tab: names, attributes, modules, names in modules, keys of dicts, magics; properties are not run; four blanks in an empty line."""
# oracle: no (the prompt of gilt)
# timeout: 60
import json
import os
import subprocess
import sys

os.environ["GILT_TEST_VARIABLE"] = "set"
steps = [
    "import thre\t", {"wait": "import threading"}, "\r",
    "threading.current_t\t", {"wait": r"current_thread\(\)"}, "\x15",
    "from json.deco\t", {"wait": "json.decoder"}, " import JSONDecodeE\t", {"wait": "JSONDecodeError$"}, "\r",
    "class A:\r", "@property\r", "def prop(self): print('run')\r", "\r", "a = A()\r",
    "a.pr\t", {"wait": r"a\.prop$"}, "\x15",
    "longer_name = 1\r", "longer_n\t", {"wait": r"longer_n\w+$"}, "\r",
    "%%writef\t", {"wait": "%%writefile$"}, "\x15",
    "if 1:\r", "\tpass\r", "\r",
    "Asser\t", {"wait": r"AssertionError\($"}, "\x15",
    "threading.sta\t", {"wait": r"threading\.stack_size\($"}, "\x15",
    'd = {"alpha": 11, "bet two": 22, "bet three": 33, 4: 44, "it\'s": 55}\r', "import os\r",
    'd["al\t', {"wait": r'd\["alpha"$'}, "]\r",
    "a.d = d\r", "a.d['bet t\t", "w\t", {"wait": r"a\.d\['bet two'$"}, "]\r",
    'd["it\t', {"wait": r"""d\["it's"$"""}, "]\r",
    'a.prop["le\t', {"wait": r"len\("}, "\x15",
    'os.environ["GILT_TEST_VARI\t', {"wait": r'"GILT_TEST_VARIABLE"$'}, "]\r",
    "\x04",
]
subprocess.run(["./terminal", sys.executable, "-q"], input=json.dumps({"steps": steps}), text=True)
