# Ctrl-C while a program runs: it is waited for a moment, then killed, and KeyboardInterrupt goes on.
import os
import signal
import subprocess
import threading
import time

began = time.monotonic()
threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    subprocess.run(["sleep", "20"])
except KeyboardInterrupt:
    print("interrupted", time.monotonic() - began < 5)  # expect: interrupted True
p = subprocess.Popen(["sleep", "20"])
threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    p.wait(10)
except KeyboardInterrupt:
    print("again", p.poll())  # expect: again None
p.kill()
print(p.wait())  # expect: -9
