# WAV files made by hand, and what comes out of them.
import io
import os
import struct
import tempfile
import warnings
import numpy as np
from scipy.io import wavfile

os.chdir(tempfile.mkdtemp())

def wav(order="<", tag=1, channels=1, block=None, depth=16, data=b"\1\2\3\4", size=None, total=None, before=b"", after=b"", fmt_more=b"", rate=8000):
    block = block or channels * ((depth + 7) // 8)
    fmt = struct.pack(order + "HHIIHH", tag, channels, rate, rate * block, block, depth) + fmt_more
    body = b"WAVEfmt " + struct.pack(order + "I", len(fmt)) + fmt + before + b"data" + struct.pack(order + "I", len(data) if size is None else size)
    body += data + after
    return (b"RIFF" if order == "<" else b"RIFX") + struct.pack(order + "I", len(body) if total is None else total) + body

def show(raw, **more):
    with open("t.wav", "wb") as f:
        f.write(raw)
    for source in ("t.wav", io.BytesIO(raw)):
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            try:
                rate, data = wavfile.read(source, **more)
                print(rate, data.dtype.str, data.shape, data.tolist(), end=" ")
            except Exception as error:
                print(type(error).__name__, error, end=" ")
        print([(w.category.__name__, str(w.message)) for w in seen])
