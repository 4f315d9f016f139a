# AU files, written and read; what is wrong with some.
import io
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import sunau
print(caught[0].category.__name__, caught[0].message)

class File(io.BytesIO):
    def close(self):
        pass

def show(f, *args):
    try:
        print(f(*args))
    except (sunau.Error, EOFError) as error:
        print(type(error).__name__, error)

file = File()
writer = sunau.open(file, "wb")
for ask in writer.getnchannels, writer.getsampwidth, writer.getframerate, writer.getcomptype, writer.getcompname:
    show(ask)
show(writer.writeframes, b"ab")
show(writer.setnchannels, 3)
show(writer.setsampwidth, 5)
show(writer.setcomptype, "X", "y")
writer.setparams((2, 2, 8000, 0, "NONE", "not compressed"))
show(writer.getparams)
writer.writeframes(bytes(range(12)))
show(writer.setnchannels, 1)
print(writer.tell(), writer.getnframes())
writer.close()
print(file.getvalue())
file.seek(0)
with sunau.open(file) as reader:
    show(reader.getparams)
    print(reader.readframes(1), reader.tell())
    reader.setpos(1)
    print(reader.readframes(9))
    show(reader.setpos, 9)
    reader.rewind()
    print(reader.tell(), reader.getmarkers())
    show(reader.getmark, 1)

for width in 1, 2, 3, 4:
    for kind in "ULAW", "NONE":
        file = File()
        with sunau.open(file, "w") as writer:
            writer.setnchannels(1)
            writer.setsampwidth(width)
            writer.setframerate(8000.7)
            writer.setcomptype(kind, "")
            writer.setnframes(7)
            writer.writeframesraw(bytes(range(12)))
        file.seek(0)
        reader = sunau.open(file, "r")
        print(kind, reader.getparams()[:5], reader.readframes(99), file.getvalue()[:28])

def head(*words):
    return File(b".snd" + b"".join(word.to_bytes(4, "big") for word in words) + b"abcd")

for bad in (File(b""), File(b"RIFF" * 10), File(b".snd12"), head(0, 0, 0, 0, 0), head(200, 0, 0, 0, 0), head(24, 0, 6, 1, 1), head(24, 0, 99, 1, 1),
            head(24, 0, 3, 1, 0), head(24, 2 ** 32 - 1, 3, 100, 1), head(24, 4, 27, 100, 1)):
    show(lambda: sunau.open(bad).getparams())
show(sunau.open, file, "x")
