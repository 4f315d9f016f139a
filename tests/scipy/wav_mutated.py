# Thousands of damaged files: exceptions and warnings only, in bounded memory.
# memory: 2
import io
import os
import random
import struct
import sys
import tempfile
import warnings
import numpy as np
from scipy.io import wavfile

os.chdir(tempfile.mkdtemp())

warnings.simplefilter("ignore")
r = random.Random(5)
starts = []
for dtype, shape in (("u1", (9,)), ("i2", (5, 2)), ("f4", (6,)), ("f8", (3, 3))):
    out = io.BytesIO()
    wavfile.write(out, 44100, np.ones(shape, dtype))
    starts.append(out.getvalue())
done = huge = 0
for _ in range(1500):
    raw = bytearray(r.choice(starts))
    for _ in range(r.randint(1, 4)):
        how = r.random()
        at = r.randrange(len(raw)) if raw else 0
        if how < .5 and raw:
            raw[at] = r.choice((0, 1, 255, 127, 128, r.randrange(256)))
        elif how < .7:
            del raw[at:]
        elif how < .85:
            raw[at:at] = bytes(r.randrange(256) for _ in range(r.randint(1, 6)))
        else:
            raw[at:at + 4] = struct.pack("<I", r.choice((0, 1, 3, 0xFFFFFFFF, 0x7FFFFFFF, 1 << 30)))
    for source in ("f.wav", io.BytesIO(raw)):
        if source == "f.wav":
            with open(source, "wb") as f:
                f.write(raw)
        try:
            rate, data = wavfile.read(source)
            assert data.nbytes <= 4 * len(raw) + 8, data.nbytes
        except MemoryError:
            huge += 1
        except Exception:
            pass
        done += 1
print(done, huge == 0 or sys.implementation.name == "cpython")  # expect: 3000 True
