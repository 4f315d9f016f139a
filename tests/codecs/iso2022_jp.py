# ISO-2022-JP: sets that escape sequences switch between.
import codecs

for name in ("iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_ext"):
    for text in ("abc日本語def\nかな\n漢", "한국 a 中", "ｱｲ", "¥‾", "", "é丂"):
        data = text.encode(name, "replace")
        print(name, data, data.decode(name) == text)
for data in (b"\x1b$B", b"\x1b$BF", b"\x1b$BF|", b"\x1b", b"\x1b(", b"\x1b(Xa", b"\xff", b"\x1b$B\x22\x30a", b"\x1b(J\\~", b"\x1b$(D\x22\x2f", b"\x1b$@F|"):
    try:
        print(data.decode("iso-2022-jp"))
    except UnicodeDecodeError as e:
        print(e)
    print(ascii(data.decode("csISO2022JP", "replace")))
decoder = codecs.getincrementaldecoder("iso2022_jp")()
print([decoder.decode(bytes([byte])) for byte in "日a本".encode("iso2022_jp")], decoder.decode(b"", True))
encoder = codecs.getincrementalencoder("iso2022_jp")()
print(encoder.encode("日"), encoder.encode("本"), encoder.encode("a"), encoder.encode("語", True))
try:
    "aé".encode("iso2022_jp")
except UnicodeEncodeError as e:
    print(e)
