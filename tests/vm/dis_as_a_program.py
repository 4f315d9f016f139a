# oracle: no (the code is gilt's own)
import subprocess, sys
done = subprocess.run([sys.executable, "-m", "dis"], input="x = 1\nprint(x)\n", capture_output=True, text=True)
print(done.returncode, done.stderr, "STORE_NAME" in done.stdout or "STORE_GLOBAL" in done.stdout, done.stdout.count("\n") > 2)  # expect: 0  True True
