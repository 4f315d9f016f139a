# --trace FILE: where it is named, though the program goes elsewhere; a child that ends like a program has its own.
# oracle: no (--trace)
import os, subprocess, sys, tempfile

PROGRAM = """
import os, threading
thread = threading.Thread(target=sum, args=([1],))
thread.start()
thread.join()
os.chdir("/")
if os.fork() == 0: raise SystemExit
os.wait()
"""
def run(*args):
    done = subprocess.run([sys.executable, *args], capture_output=True, text=True, cwd=folder)
    return done.returncode, done.stderr.replace(folder, "FOLDER").splitlines()[:1]

with tempfile.TemporaryDirectory() as folder:
    print(run("--trace", "of_run", "-c", PROGRAM))  # expect: (0, [])
    names = sorted(os.listdir(folder))
    print([name.rstrip("0123456789") for name in names])  # expect: ['of_run', 'of_run.']
    for name in names:
        with open(os.path.join(folder, name)) as file:
            head, *events = file.read().splitlines()
        kinds = {event.split()[1] for event in events}
        print(head, {"start", "switch", "end"} <= kinds)
    # expect: # us kind from to ticks waiters cause True
    # expect: # us kind from to ticks waiters cause True
    print(run("--trace", "absent/file", "-c", "print(1)"))
    # expect: (2, ['gilt: --trace absent/file: No such file or directory'])
    print(run("--trace=/dev/full", "-c", "pass"))
    # expect: (1, ['gilt: --trace /dev/full: No space left on device'])
    print(run("--trace"), run("--gil"), run("--to"))
    # expect: (2, ['Argument expected for the --trace option']) (2, ['Argument expected for the --gil option']) (2, ['Argument expected for the --to option'])
    few = "import gil, threading\ngil.trace(4)\nfor _ in range(3): t = threading.Thread(target=int); t.start(); t.join()"
    print(run("--trace", "few", "-c", few))  # expect: (0, [])
    with open(os.path.join(folder, "few")) as file:
        lines = file.read().splitlines()
    print(len(lines), lines[1].lstrip("# 0123456789"))  # expect: 6 events before these were not kept
