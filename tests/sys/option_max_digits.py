"""-X int_max_str_digits and its variable: what they set, and what is no limit."""
import os
import subprocess
import sys


def run(*words, **variables):
    code = "import sys; print(sys.flags.int_max_str_digits, sys.get_int_max_str_digits(), sys.flags.no_user_site)"
    done = subprocess.run([sys.executable, *words, "-c", code], capture_output=True, text=True, stdin=subprocess.DEVNULL,
                          env={"PATH": os.environ["PATH"], **variables})
    print(done.returncode, done.stdout.strip(), (done.stderr.splitlines() or [""])[0])


option = "int_max_str_digits"
run()
# expect: 0 -1 4300 0 
run("-X", option + "=700")
# expect: 0 700 700 0 
run("-X", option + "=0", PYTHONINTMAXSTRDIGITS="800")
# expect: 0 0 0 0 
run(PYTHONINTMAXSTRDIGITS="800", PYTHONNOUSERSITE="1")
# expect: 0 800 800 1 
run("-E", PYTHONINTMAXSTRDIGITS="8", PYTHONNOUSERSITE="1")
# expect: 0 -1 4300 0 
run("-X", option + "=639")
# expect: 1  Fatal Python error: config_init_int_max_str_digits: -X int_max_str_digits: invalid limit; must be >= 640 or 0 for unlimited.
run("-X", option + "=700x")
# expect: 1  Fatal Python error: config_init_int_max_str_digits: -X int_max_str_digits: invalid limit; must be >= 640 or 0 for unlimited.
run("-X", option)
# expect: 1  Fatal Python error: config_init_int_max_str_digits: -X int_max_str_digits: invalid limit; must be >= 640 or 0 for unlimited.
run(PYTHONINTMAXSTRDIGITS="abc")
# expect: 1  Fatal Python error: config_init_int_max_str_digits: PYTHONINTMAXSTRDIGITS: invalid limit; must be >= 640 or 0 for unlimited.
