import io
import math
import os
import struct
import tempfile
import wave

samples = [int(20000 * math.sin(n / 8)) for n in range(400)]
data = struct.pack("<400h", *samples)
with tempfile.TemporaryDirectory() as top:
    name = os.path.join(top, "tone.wav")
    with wave.open(name, "w") as out:
        out.setnchannels(2)
        out.setsampwidth(2)
        out.setframerate(8000.4)
        out.writeframes(data[:400])
        out.writeframes(bytearray(data[400:]))
        print(out.tell(), out.getframerate(), out.getnchannels())
    with open(name, "rb") as file:
        print(file.read(60))
    with wave.open(name) as sound:
        print(sound.getparams(), sound.getnframes() / sound.getframerate())
        print(sound.readframes(3), sound.tell(), len(sound.readframes(1000)), sound.readframes(1))
        sound.setpos(10)
        print(sound.readframes(1) == data[40:44], sound.getcompname())
        sound.rewind()
        print(sound.readframes(200) == data)
        try:
            sound.setpos(1000)
        except wave.Error as e:
            print(e)
buffer = io.BytesIO()
out = wave.open(buffer, "wb")
out.setparams((1, 1, 11025, 0, "NONE", "not compressed"))
out.writeframesraw(b"\x80\x81\x82")
out.close()
print(buffer.getvalue())
good = buffer.getvalue()
for bad in (b"", b"RIFX" + good[4:], good[:8] + b"WAVX" + good[12:], good[:12], good[:20] + b"\x03" + good[21:], good[:22] + b"\0" + good[23:], good[:34] + b"\0" + good[35:]):
    try:
        wave.open(io.BytesIO(bad))
    except (wave.Error, EOFError) as e:
        print(type(e).__name__, e)
for wrong in (lambda: out.setnchannels(0), lambda: wave.open(io.BytesIO(), "x")):
    try:
        wrong()
    except wave.Error as e:
        print(e)
