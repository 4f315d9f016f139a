# With -E, and with -I, no variable of Python's counts: hashes, breakpoints and encodings are the usual ones.
import subprocess
import sys

VARIABLES = {"PYTHONHASHSEED": "0", "PYTHONBREAKPOINT": "print", "PYTHONIOENCODING": "cp437", "PYTHONWARNINGS": "error", "PYTHONOPTIMIZE": "2"}
CODE = "import sys; print(sys.flags.hash_randomization, sys.stdout.encoding, sys.warnoptions, sys.flags.optimize)"
for option in [], ["-E"], ["-I"]:
    done = subprocess.run([sys.executable, *option, "-c", CODE], env=VARIABLES, capture_output=True, text=True)
    print(option, done.stdout.strip())
for option in [], ["-E"]:
    done = subprocess.run([sys.executable, *option, "-c", "breakpoint()"], env=VARIABLES, capture_output=True, text=True, input="")
    print(option, "--Return--" in done.stdout)
done = subprocess.run([sys.executable, "-E", "-c", "print('runs')"], env={"PYTHONHASHSEED": "junk"}, capture_output=True, text=True)
print(done.stdout, done.stderr)
