"""Text that is in a normal form already, that is not, and that only looks as if it were."""
import unicodedata

TEXTS = ["plain", "é", "e\u0301", "é€ö", "a\u0323\u0307", "a\u0307\u0323", "\u212b", "\u2126", "ﬁ", "½", "\u1e9b", "\u1100\u1161\u11a8", "한글",
         "\u0344", "\u0374", "й", "и\u0306", "\u09c7\u09be", "\u0958", "\u3099", "か\u3099", "\U0001d15e", "\U00011131\U00011127", "\ufb1d",
         "\u00a0", "²", "Ǆ", "\u1112\u1175\u11c2", "x\u0338", "\u2adc", "\U0002f800", "\u0f71\u0f72", "x" * 300 + "\u0301"]
for form in "NFC", "NFD", "NFKC", "NFKD":
    print(form, [unicodedata.is_normalized(form, t) for t in TEXTS].count(True), ascii([unicodedata.normalize(form, t)[-3:] for t in TEXTS]))
    print([i for i, t in enumerate(TEXTS) if unicodedata.is_normalized(form, t)])
    # expect: NFC 15 ['ain', '\xe9', '\xe9', '\xe9\u20ac\xf6', '\u1ea1\u0307', '\u1ea1\u0307', '\xc5', '\u03a9', '\ufb01', '\xbd', '\u1e9b', '\uac01', '\ud55c\uae00', '\u0308\u0301', '\u02b9', '\u0439', '\u0439', '\u09cb', '\u0915\u093c', '\u3099', '\u304c', '\U0001d157\U0001d165', '\U0001112e', '\u05d9\u05b4', '\xa0', '\xb2', '\u01c4', '\ud7a3', 'x\u0338', '\u2add\u0338', '\u4e3d', '\u0f71\u0f72', 'xx\u0301']
    # expect: [0, 1, 3, 8, 9, 10, 12, 15, 19, 24, 25, 26, 28, 31, 32]
    # expect: NFD 18 ['ain', 'e\u0301', 'e\u0301', '\u20aco\u0308', 'a\u0323\u0307', 'a\u0323\u0307', 'A\u030a', '\u03a9', '\ufb01', '\xbd', '\u017f\u0307', '\u1100\u1161\u11a8', '\u1100\u1173\u11af', '\u0308\u0301', '\u02b9', '\u0438\u0306', '\u0438\u0306', '\u09c7\u09be', '\u0915\u093c', '\u3099', '\u304b\u3099', '\U0001d157\U0001d165', '\U00011131\U00011127', '\u05d9\u05b4', '\xa0', '\xb2', '\u01c4', '\u1112\u1175\u11c2', 'x\u0338', '\u2add\u0338', '\u4e3d', '\u0f71\u0f72', 'xx\u0301']
    # expect: [0, 2, 4, 8, 9, 11, 16, 17, 19, 20, 22, 24, 25, 26, 27, 28, 31, 32]
    # expect: NFKC 9 ['ain', '\xe9', '\xe9', '\xe9\u20ac\xf6', '\u1ea1\u0307', '\u1ea1\u0307', '\xc5', '\u03a9', 'fi', '1\u20442', '\u1e61', '\uac01', '\ud55c\uae00', '\u0308\u0301', '\u02b9', '\u0439', '\u0439', '\u09cb', '\u0915\u093c', '\u3099', '\u304c', '\U0001d157\U0001d165', '\U0001112e', '\u05d9\u05b4', ' ', '2', 'D\u017d', '\ud7a3', 'x\u0338', '\u2add\u0338', '\u4e3d', '\u0f71\u0f72', 'xx\u0301']
    # expect: [0, 1, 3, 12, 15, 19, 28, 31, 32]
    # expect: NFKD 13 ['ain', 'e\u0301', 'e\u0301', '\u20aco\u0308', 'a\u0323\u0307', 'a\u0323\u0307', 'A\u030a', '\u03a9', 'fi', '1\u20442', 's\u0307', '\u1100\u1161\u11a8', '\u1100\u1173\u11af', '\u0308\u0301', '\u02b9', '\u0438\u0306', '\u0438\u0306', '\u09c7\u09be', '\u0915\u093c', '\u3099', '\u304b\u3099', '\U0001d157\U0001d165', '\U00011131\U00011127', '\u05d9\u05b4', ' ', '2', 'DZ\u030c', '\u1112\u1175\u11c2', 'x\u0338', '\u2add\u0338', '\u4e3d', '\u0f71\u0f72', 'xx\u0301']
    # expect: [0, 2, 4, 11, 16, 17, 19, 20, 22, 27, 28, 31, 32]
