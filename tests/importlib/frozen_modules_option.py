# -X frozen_modules says whether the library's modules come compiled; with -O and -OO they are compiled anew
import subprocess
import sys


def told(*options, code):
    done = subprocess.run([sys.executable, *options, "-c", code], capture_output=True, text=True)
    print(done.returncode, done.stdout.strip(), *done.stderr.splitlines()[:1])


for value in ["", "=", "=on", "=off", "=maybe"]:
    told("-X", "frozen_modules" + value, code="import json, sys; print(json.loads('[1]'), sys._xoptions)")
    # expect: 0 [1] {'frozen_modules': True}
    # expect: 0 [1] {'frozen_modules': ''}
    # expect: 0 [1] {'frozen_modules': 'on'}
    # expect: 0 [1] {'frozen_modules': 'off'}
    # expect: 1  Fatal Python error: bad value for option -X frozen_modules (expected "on" or "off")
for option in ["-B", "-O", "-OO"]:
    told(option, code="import string, textwrap; print([type(x.__doc__) for x in [textwrap, textwrap.dedent, string.capwords]])")
    # expect: 0 [<class 'str'>, <class 'str'>, <class 'str'>]
    # expect: 0 [<class 'str'>, <class 'str'>, <class 'str'>]
    # expect: 0 [<class 'NoneType'>, <class 'NoneType'>, <class 'NoneType'>]
told("-X", "frozen_modules=off", code="import shlex; print(type(shlex.quote.__doc__), shlex.quote.__code__.co_varnames)")
# expect: 0 <class 'str'> ('s',)
