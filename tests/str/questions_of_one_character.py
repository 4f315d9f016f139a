# isalpha() and the like of single characters, the commonest case, of every width.
questions = "isalpha isdigit isdecimal isnumeric isspace isalnum isprintable isupper islower istitle isidentifier isascii".split()
for c in ["a", "Z", "_", "5", " ", "\n", "\x1c", "\x7f", "\0", "\x85", "\xa0", "é", "ß", "²", "½", "ǅ", "ж", "٣", "漢", "\u2028", "😀", "𝟘", ""]:
    print(ascii(c), "".join(str(int(getattr(c, q)())) for q in questions))  # expect: 'a' 100001101011
    # expect: 'Z' 100001110111
    # expect: '_' 000000100011
    # expect: '5' 011101100001
    # expect: ' ' 000010100001
    # expect: '\n' 000010000001
    # expect: '\x1c' 000010000001
    # expect: '\x7f' 000000000001
    # expect: '\x00' 000000000001
    # expect: '\x85' 000010000000
    # expect: '\xa0' 000010000000
    # expect: '\xe9' 100001101010
    # expect: '\xdf' 100001101010
    # expect: '\xb2' 010101100000
    # expect: '\xbd' 000101100000
    # expect: '\u01c5' 100001100110
    # expect: '\u0436' 100001101010
    # expect: '\u0663' 011101100000
    # expect: '\u6f22' 100001100010
    # expect: '\u2028' 000010000000
    # expect: '\U0001f600' 000000100000
    # expect: '\U0001d7d8' 011101100000
    # expect: '' 000000100001
print([q for q in questions if [getattr(chr(n), q)() for n in range(128)] != [getattr(chr(n) * 2, q)() for n in range(128)]])
# expect: ['istitle']
