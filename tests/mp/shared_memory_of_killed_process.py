# A process that is killed leaves no shared memory behind.
# oracle: no (its message is another)
import os
import signal
import subprocess
import sys
import time

program = """
import os, signal
from multiprocessing.shared_memory import SharedMemory
shm = SharedMemory(create=True, size=10)
print(shm.name, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
print(done.returncode == -signal.SIGKILL)  # expect: True
path = "/dev/shm/" + done.stdout.strip()
deadline = time.monotonic() + 5
while os.path.exists(path) and time.monotonic() < deadline:
    time.sleep(0.01)
print(os.path.exists(path), done.stderr.strip())
# expect: False resource_tracker: There appear to be 1 leaked shared_memory objects to clean up at shutdown
