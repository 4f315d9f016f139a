# Text streams in encodings that are written in Python: those of the library, and one that the program registers.  UTF-16 needs its mark.
import codecs
import io


class Loud(codecs.IncrementalEncoder):
    def encode(self, text, final=False):
        return text.upper().encode()


class Bad(codecs.IncrementalDecoder):
    def decode(self, data, final=False):
        return 5

    def getstate(self):
        return 3


def search(name):
    if name == "loud":
        return codecs.CodecInfo(codecs.utf_8_encode, codecs.utf_8_decode, incrementalencoder=Loud,
                                incrementaldecoder=codecs.getincrementaldecoder("utf-8"), name=name)
    if name == "bad":
        return codecs.CodecInfo(None, None, incrementalencoder=Loud, incrementaldecoder=Bad, name=name)
    if name == "empty":
        return codecs.CodecInfo(codecs.utf_8_encode, codecs.utf_8_decode, name=name)
    return None


codecs.register(search)
for name in "utf-7", "iso2022_jp", "loud", "utf-16", "cp037":
    raw = io.BytesIO()
    text = io.TextIOWrapper(raw, encoding=name, newline="")
    for i in range(300):
        text.write(f"line {i} {'x' if name == 'cp037' else '日本'}\n")
    text.flush()
    data = raw.getvalue()
    text = io.TextIOWrapper(io.BytesIO(data), encoding=name)
    places = []
    for _ in range(10):
        places.append(text.tell())
        text.readline()
    text.seek(places[5])
    print(name, len(data), text.readline(), len(text.read()))
    text.seek(places[7])
    print(text.readline(), text.read(3), text.encoding)
    text.seek(0)
    print(len(text.readlines()), text.seek(0, 2) == len(data))  # expect: utf-7 4990 line 5 日本
    # expect:  3430
    # expect: line 7 日本
    # expect:  lin utf-7
    # expect: 300 True
    # expect: iso2022_jp 5890 line 5 日本
    # expect:  3430
    # expect: line 7 日本
    # expect:  lin iso2022_jp
    # expect: 300 True
    # expect: loud 4690 LINE 5 日本
    # expect:  3430
    # expect: LINE 7 日本
    # expect:  LIN loud
    # expect: 300 True
    # expect: utf-16 6982 line 5 日本
    # expect:  3430
    # expect: line 7 日本
    # expect:  lin utf-16
    # expect: 300 True
    # expect: cp037 3190 line 5 x
    # expect:  3136
    # expect: line 7 x
    # expect:  lin cp037
    # expect: 300 True
text = io.TextIOWrapper(io.BytesIO(), encoding="utf-7")
text.write("é")
text.reconfigure(encoding="utf-8")
text.write("é")
text.reconfigure(encoding="utf-7", errors="replace")
text.write("é")
text.flush()
print(text.buffer.getvalue(), text.encoding, text.errors)  # expect: b'+AOk-\xc3\xa9+AOk-' utf-7 replace
for attempt in (lambda: io.TextIOWrapper(io.BytesIO(b"abc"), encoding="bad").read(), lambda: io.TextIOWrapper(io.BytesIO(b"abc"), encoding="bad").readline(),
                lambda: io.TextIOWrapper(io.BytesIO(b""), encoding="empty"), lambda: io.TextIOWrapper(io.BytesIO(b""), encoding="nope"),
                lambda: io.TextIOWrapper(io.BytesIO(b""), encoding="rot13"), lambda: io.TextIOWrapper(io.BytesIO(b""), encoding="hex")):
    try:
        print(attempt())
    except (TypeError, LookupError) as e:
        print(e)  # expect: decoder should return a string result, not 'int'
        # expect: illegal decoder state
        # expect: 'NoneType' object is not callable
        # expect: unknown encoding: nope
        # expect: 'rot13' is not a text encoding; use codecs.open() to handle arbitrary codecs
        # expect: 'hex' is not a text encoding; use codecs.open() to handle arbitrary codecs
for name, data in ("utf-16", b"a\0b\0"), ("utf-32", b"a\0\0\0b\0\0\0"), ("utf-32", b"abcd"):
    print(ascii(data.decode(name, "replace")), ascii(codecs.decode(data, name, "replace")))
    for attempt in (lambda: io.TextIOWrapper(io.BytesIO(data), encoding=name).read(), lambda: codecs.getreader(name)(io.BytesIO(data)).read(),
                    lambda: codecs.getincrementaldecoder(name)().decode(data)):
        try:
            print(attempt())
        except UnicodeError as e:
            print(e)  # expect: 'ab' 'ab'
            # expect: UTF-16 stream does not start with BOM
            # expect: UTF-16 stream does not start with BOM
            # expect: UTF-16 stream does not start with BOM
            # expect: 'ab' 'ab'
            # expect: UTF-32 stream does not start with BOM
            # expect: UTF-32 stream does not start with BOM
            # expect: UTF-32 stream does not start with BOM
            # expect: '\ufffd' '\ufffd'
            # expect: 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)
            # expect: 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)
            # expect: 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)
