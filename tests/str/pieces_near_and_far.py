"""Pieces of text by the distance of their ends: near ones and far ones are found in different ways."""


def checksum(parts):
    return len(parts), hash(tuple(map(len, parts))) % 9973


for width in (0, 1, 14, 15, 16, 17, 18, 40):
    line = ",".join("x" * (width + i % 3) for i in range(7))
    print(checksum(line.split(",")), checksum(line.rsplit(",")), checksum(line.split(",", 2)), checksum(line.rsplit(",", 2)))
    print(line.split(",") == line.rsplit(",") == (line + "é").replace("é", "").split(","))
print(",".rsplit(","), "".rsplit(","), ",,a".rsplit(",", 1), "éa,éb".rsplit(","), "€,b".rsplit(","))

blank = " \t\x1f\u2003\u3000"
for text in ("x", "é", "€", "😀", ""):
    print(ascii((blank + text + blank).strip()), ascii((blank + text + " ").lstrip()), ascii((" " + text + "\x85").rstrip()))
print("xxaxx".strip("x"), "éxaéx".strip("xé"), "€a€".strip("€"), "abc".strip("abc") == "")

drop = str.maketrans({"a": None, "b": "é", "c": "long", "d": "D"})
for text in ("", "a", "aaaa", "xaxax", "dada", "xdab", "abcabc", "x" * 50 + "ca", "éa"):
    print(ascii(text.translate(drop)), end=" ")
print()
print(ascii("é\n'\"\\\x7f€😀"), ascii(["é'"]), ascii("plain"))

print(int("f" * 40, 16) == 16 ** 40 - 1, int("0" * 60 + "_12".replace("_", ""), 7), int("0" * 30), int("1_0" * 12))
print(int("zz" * 20, 36) == 36 ** 40 - 1, int("-" + "1" * 70, 2) == 1 - 2 ** 70, int("0" * 25 + "1" * 25))
for text in ("", "6", "6g", "g6", "61 62", "6 1", " 616263 ", "é", "61€", "6"):
    try:
        print(bytes.fromhex(text), end=" ")
    except ValueError as error:
        print(error, end="; ")
print()
for group in (-3, -2, -1, 0, 1, 2, 3, 7, 8):
    print(b"abcdefg".hex(":", group), b"a".hex("-", group), b"".hex("-", group), end=" ")
print()

for values in ([], [0, 0.0, "", None, False, []], [0, 7], [2**70], [0, "x"], [1, True, "x"]):
    print(any(values), all(values), any(tuple(values)), all(iter(values)), end=" ")
print()


class Grows:
    def __bool__(self):
        if len(grown) < 5:
            grown.append(Grows())
        return False


grown = [Grows()]
print(any(grown), len(grown))
