# PYTHONIOENCODING with a name that no codec has: there are no standard streams, so there is no program.
import os
import subprocess
import sys

done = subprocess.run([sys.executable, "-c", "print(1)"], env={**os.environ, "PYTHONIOENCODING": "nonsense"}, capture_output=True, text=True)
print(done.returncode, done.stdout)
print(done.stderr.split("Current thread")[0])
