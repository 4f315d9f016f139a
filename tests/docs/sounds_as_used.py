"""D002-01 D002-03 D002-11 D002-12 D002-17 D002-25 D002-26 D002-27 D002-28 D002-29 D002-30 D002-31 D002-32: sound files."""
from __future__ import annotations
import os
import time
import numpy as np
import scipy.io.wavfile
os.chdir(os.environ["TMPDIR"])
start = time.perf_counter()
t = np.linspace(0., 2.0, int(2.0 * 441))
print(t.dtype, t[0], t[-1], len(t))  # expect: float64 0.0 2.0 882
data = np.sin(2. * np.pi * 440 * t) * 0.0
print(data.dtype, (data == 0).all(), sorted(set(np.signbit(data))))  # expect: float64 True [False, True]
scipy.io.wavfile.write("a.wav", 44100, data.astype(np.float32))
print(os.path.getsize("a.wav"), open("a.wav", "rb").read(12))  # expect: 3586 b'RIFF\xfa\r\x00\x00WAVE'
samplerate, data = scipy.io.wavfile.read("a.wav")
print(samplerate, data.dtype, data.shape, data.flags.writeable)  # expect: 44100 float32 (882,) True
np.random.seed(1)
data += np.random.normal(scale=.1, size=len(data))
print(data.dtype, data[:3])  # expect: float32 [ 0.16243453 -0.06117564 -0.05281718]
data = np.clip(data, -0.1, 0.1)
print(data.dtype, data.min(), data.max())  # expect: float32 -0.1 0.1
scipy.io.wavfile.write("b.wav", samplerate, data)
print(np.array_equal(scipy.io.wavfile.read("b.wav")[1], data), time.perf_counter() >= start)
# expect: True True
