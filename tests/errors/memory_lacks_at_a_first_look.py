# oracle: no (-X allocfail)
# What a type can, where its namespace cannot be made for want of memory, is no "cannot": only MemoryError may come of it.
import os
import re
import subprocess
import sys
import tempfile

QUESTIONS = {
    "import math; print(math.floor(10**30))": "1" + "0" * 30,
    "import _thread\nwith _thread.allocate_lock() as held: print(held)": "True",
    "import _thread\ntry: _thread.allocate_lock().locked = 1\nexcept AttributeError as e: print(e)":
        "'_thread.lock' object attribute 'locked' is read-only",
    "print([].append.__self__, print.__self__.__name__)": "[] builtins",
    "import there; print(there.here)": "7",
}


def ask(program, nth):
    done = subprocess.run([sys.executable, "-B", "-X", f"allocfail={nth}", "-c", program], capture_output=True, text=True,
                          cwd=folder)
    return done.stdout.strip(), done.stderr


with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "there.py"), "w") as file:
        file.write("here = 7\n")
    for program, answer in QUESTIONS.items():
        out, err = ask(program, 1 << 40)
        requests = int(re.search(r"(\d+) requests", err)[1])
        answers = [ask(program, nth) for nth in range(1, requests + 1)]
        wrong = [(nth, out, err[-200:]) for nth, (out, err) in enumerate(answers, 1) if out != answer and "MemoryError" not in err]
        print(out == answer, requests > 5, wrong)
# expect: True True []
# expect: True True []
# expect: True True []
# expect: True True []
# expect: True True []
