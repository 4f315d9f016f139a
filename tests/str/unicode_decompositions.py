# Decompositions of all characters, and sequences that have a name.
import hashlib
import unicodedata

for c in "é½ﬁ①Åa가ﾡ":
    print(c, repr(unicodedata.decomposition(c)))  # expect: é '0065 0301'
    # expect: ½ '<fraction> 0031 2044 0032'
    # expect: ﬁ '<compat> 0066 0069'
    # expect: ① '<circle> 0031'
    # expect: Å '0041 030A'
    # expect: a ''
    # expect: 가 ''
    # expect: ﾡ '<narrow> 3131'
text = "\n".join(unicodedata.decomposition(chr(code)) for code in range(0x110000))
print(hashlib.sha256(text.encode()).hexdigest()[:16], len(text))  # expect: 3a7f26106786126e 1182670
for name in ("KEYCAP DIGIT ONE", "latin small letter r with tilde", "TAMIL SYLLABLE KSSAU", "HIRAGANA LETTER BIDAKUON NGA"):
    print(name, ascii(unicodedata.lookup(name)))  # expect: KEYCAP DIGIT ONE '1\ufe0f\u20e3'
    # expect: latin small letter r with tilde 'r\u0303'
    # expect: TAMIL SYLLABLE KSSAU '\u0b95\u0bcd\u0bb7\u0bcc'
    # expect: HIRAGANA LETTER BIDAKUON NGA '\u304b\u309a'
for wrong in (lambda: unicodedata.lookup("KEYCAP DIGIT"), lambda: unicodedata.decomposition(""), lambda: unicodedata.decomposition(None)):
    try:
        wrong()
    except (KeyError, TypeError) as error:
        print(error)  # expect: "undefined character name 'KEYCAP DIGIT'"
        # expect: decomposition() argument must be a unicode character, not str
        # expect: decomposition() argument must be a unicode character, not None
