import subprocess
import time

began = time.monotonic()
for kwargs in ({}, {"capture_output": True}, {"stdout": -1, "text": True}):
    try:
        subprocess.run("echo begun; exec sleep 10", shell=True, timeout=0.2, **kwargs)
    except subprocess.TimeoutExpired as e:
        print(type(e).__name__, str(e)[:50], e.output, e.stderr)
p = subprocess.Popen(["sleep", "0.3"])
try:
    p.wait(0.05)
except subprocess.TimeoutExpired as e:
    print(e)
print(p.wait(5))
p = subprocess.Popen("echo one; sleep 0.3; cat", shell=True, stdin=-1, stdout=-1)
try:
    p.communicate(b"input", timeout=0.1)
except subprocess.TimeoutExpired as e:
    print(e.output)
try:
    p.communicate(b"more")
except ValueError as e:
    print(e)
print(p.communicate(timeout=5))
try:
    subprocess.call(["sleep", "10"], timeout=0.05)
except subprocess.TimeoutExpired as e:
    print(e)
print(time.monotonic() - began < 3)  # expect: begun
# expect: TimeoutExpired Command 'echo begun; exec sleep 10' timed out afte None None
# expect: TimeoutExpired Command 'echo begun; exec sleep 10' timed out afte b'begun\n' None
# expect: TimeoutExpired Command 'echo begun; exec sleep 10' timed out afte b'begun\n' None
# expect: Command '['sleep', '0.3']' timed out after 0.05 seconds
# expect: 0
# expect: b'one\n'
# expect: Cannot send input after starting communication
# expect: (b'one\ninput', None)
# expect: Command '['sleep', '10']' timed out after 0.05 seconds
# expect: True
