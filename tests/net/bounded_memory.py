# oracle: no (how much memory the interpreter takes)
# memory: 1
import time
from _loopback import plain
import requests


def peak_mb():
    with open("/proc/self/status") as file:
        return [int(line.split()[1]) for line in file if line.startswith("VmHWM")][0] // 1024


with open("/proc/self/maps") as file:
    limit_mb = 1000 if "libasan" in file.read() else 20  # it keeps what was freed for a while
before = peak_mb()
total = 0
with requests.get(plain + "/big/300000000", stream=True) as r:
    for block in r.iter_content(65536):
        total += len(block)
print(total, peak_mb() - before < limit_mb)  # expect: 300000000 True

# Nobody reads: nothing is fetched but what fits into a buffer.
r = requests.get(plain + "/big/300000000", stream=True)
r.raw.read(10)
time.sleep(0.1)
r.raw.read(10)
print(peak_mb() - before < limit_mb)  # expect: True
del r

# Lengths are not believed.
r = requests.get(plain + "/length/99999999999999/10", stream=True)
print(r.raw.read(1 << 40))  # expect: b'xxxxxxxxxx'
