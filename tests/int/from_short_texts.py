# int() of texts: those of a few digits and all that only look like them.
def convert(v):
    return int(v)


class Text(str):
    def __int__(self):
        return 77


class Other(str):
    pass


for text in ["0", "7", "-7", "-0", "00012", "123456789012345678", "-999999999999999999", "1234567890123456789", "9" * 30, "+5", " 12 ", "1_000", "12\n",
             "٣٤", "-٣", Text("5"), Other("6"), b"8", bytearray(b"9")]:
    print(repr(convert(text)), end=" ")
print()
for text in ["", "-", "--1", "1-", "1.0", "0x1", "_1", "1_", "1 2", "é", "a", "12\0", "-" + "a", " ", b"", b"1x", "²"]:
    try:
        print(convert(text))
    except ValueError as e:
        print(e)
