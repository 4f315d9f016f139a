"""What some options and PYTHON... variables turn on."""
import os
import subprocess
import sys
import tempfile


def run(*words, **variables):
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, stdin=subprocess.DEVNULL,
                          env={"PATH": os.environ["PATH"], **variables})
    return done.returncode, done.stdout.strip(), (done.stderr.splitlines() or [""])[0]


flags = "import sys; print(sys.flags.dev_mode, sys.flags.safe_path, '' in sys.path, sys.warnoptions)"
print(run("-c", flags))  # expect: (0, 'False False True []', '')
print(run("-X", "dev", "-c", flags))  # expect: (0, "True False True ['default']", '')
print(run("-W", "ignore", "-c", flags, PYTHONDEVMODE="1"))
# expect: (0, "True False True ['default', 'ignore']", '')
print(run("-P", "-c", flags), run("-I", "-c", flags), run("-c", flags, PYTHONSAFEPATH="1"))
# expect: (0, 'False True False []', '') (0, 'False True False []', '') (0, 'False True False []', '')
print(run("-W", "nonsense", "-c", "print(1)"))
# expect: (0, '1', "Invalid -W option ignored: invalid action: 'nonsense'")
print(run("-R", "-c", "print(1)"))  # expect: (0, '1', '')
print(run("-c", "1", PYTHONHASHSEED="x"))
# expect: (1, '', 'Fatal Python error: config_init_hash_seed: PYTHONHASHSEED must be "random" or an integer in range [0; 4294967295]')
print(run("-c", "import faulthandler; print(faulthandler.is_enabled())", PYTHONFAULTHANDLER="1"))
# expect: (0, 'True', '')
loop = "import asyncio\nasync def m(): print(asyncio.get_running_loop().get_debug())\nasyncio.run(m())"
print(run("-c", loop, PYTHONASYNCIODEBUG="1"), run("-E", "-c", loop, PYTHONASYNCIODEBUG="1"))
# expect: (0, 'True', '') (0, 'False', '')
print(run("-c", "import sys, os; print([os.path.relpath(p) for p in sys.path[1:3]], all(map(os.path.isabs, sys.path[1:])))",
          PYTHONPATH=".:modules"))  # expect: (0, "['.', 'modules'] True", '')
print(run("-c")[::2], run("--unknown")[::2])
# expect: (2, 'Argument expected for the -c option') (2, 'unknown option --unknown')

with tempfile.TemporaryDirectory() as folder:
    with open(folder + "/first_line.py", "w") as f:
        f.write("this is no Python\nimport sys\nprint(sys._getframe().f_lineno)\n")
    with open(folder + "/__main__.py", "w") as f:
        f.write("print(repr(__package__), __name__)\n")
    print(run("-x", folder + "/first_line.py"))  # expect: (0, '3', '')
    print(run(folder))  # expect: (0, "'' __main__", '')
