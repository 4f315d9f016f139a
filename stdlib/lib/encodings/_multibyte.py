"""The encodings of East Asia: which of iconv's converters has the pairs of each, and where Python's tables differ from it.

A row: the converter; the bytes above 0x7F as 128 characters, _LEAD for those that begin a pair; the longest sequence; does the last of
several pairs for a character count; [(first pair, characters in a row)]; {character: pair}.
"""
_NONE = _LEAD = "\ufffe"
_ILLEGAL = "\uffff"
_ALL = _LEAD * 128
_KANA = "".join(map(chr, range(0xFF61, 0xFFA0)))  # of half the width: 0xA1..0xDF
_SHIFT_JIS = _ILLEGAL + _LEAD * 31 + _ILLEGAL + _KANA + _LEAD * 11 + _ILLEGAL * 21
_CP932 = "\x80" + _LEAD * 31 + "\uf8f0" + _KANA + _LEAD * 29 + "\uf8f1\uf8f2\uf8f3"

ROWS = {
    "gb2312": ("GB2312", _ALL, 2, False, [], {}),
    "gbk": ("GBK", _ALL, 2, False, [], {}),
    "gb18030": ("GB18030", _ALL, 4, False, [
        (0xA6D9, "\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793"),
        (0xA6EC, "\ue794\ue795"),
        (0xA6F3, "\ue796"),
        (0xA8BC, "\ue7c7"),
        (0xFE51, "\ue816\ue817\ue818"),
        (0xFE59, "\ue81e"),
        (0xFE61, "\ue826"),
        (0xFE66, "\ue82b\ue82c"),
        (0xFE6C, "\ue831\ue832"),
        (0xFE76, "\ue83b"),
        (0xFE7E, "\ue843"),
        (0xFE90, "\ue854\ue855"),
        (0xFEA0, "\ue864"),
    ], {}),
    "big5": ("BIG5", _ALL, 2, True, [
        (0xA145, "•"),
        (0xA14E, "\uff64"),
        (0xA1C2, "‾"),
        (0xA1E3, "∼"),
        (0xA1F2, "♁☉"),
        (0xA241, "\uff0f\uff3c"),
        (0xA244, "¥"),
        (0xA246, "¢£"),
        (0xA3E1, _NONE),
        (0xC6A1, "ヾゝゞ々ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんァアィイゥウェ"),
        (0xC740, "エォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユ"),
        (0xC7A1, "ョヨラリルレロヮワヰヱヲンヴヵヶ\u0414\u0415\u0401\u0416\u0417\u0418\u0419\u041a\u041b\u041c\u0423\u0424\u0425\u0426\u0427\u0428\u0429\u042a\u042b\u042c\u042d\u042e\u042f\u0430\u0431\u0432\u0433\u0434\u0435\u0451\u0436\u0437\u0438\u0439\u043a\u043b\u043c\u043d\u043e\u043f\u0440\u0441\u0442\u0443\u0444\u0445\u0446\u0447\u0448\u0449\u044a\u044b\u044c\u044d\u044e\u044f①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽" + _NONE * 2),
        (0xC840, _NONE * 63),
        (0xC8A1, _NONE * 94),
        (0xF9D6, _NONE * 41),
    ], {}),
    "cp950": ("BIG5", _ALL, 2, False, [
        (0xC6A1, "ヾゝゞ々ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんァアィイゥウェ"),
        (0xC740, "エォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユ"),
        (0xC7A1, "ョヨラリルレロヮワヰヱヲンヴヵヶ\u0414\u0415\u0401\u0416\u0417\u0418\u0419\u041a\u041b\u041c\u0423\u0424\u0425\u0426\u0427\u0428\u0429\u042a\u042b\u042c\u042d\u042e\u042f\u0430\u0431\u0432\u0433\u0434\u0435\u0451\u0436\u0437\u0438\u0439\u043a\u043b\u043c\u043d\u043e\u043f\u0440\u0441\u0442\u0443\u0444\u0445\u0446\u0447\u0448\u0449\u044a\u044b\u044c\u044d\u044e\u044f①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽" + _NONE * 2),
        (0xC840, _NONE * 63),
        (0xC8A1, _NONE * 94),
    ], {"\u00a2": 0xA246, "\u00a3": 0xA247, "\u00a5": 0xA244, "\u2022": 0xA145, "\u203e": 0xA1C2, "\u223c": 0xA1E3, "\u2609": 0xA1F3, "\u2641": 0xA1F2, "\u5341": 0xA451, "\u5345": 0xA4CA, "\uff64": 0xA14E}),
    "shift_jis": ("SJIS", _SHIFT_JIS, 2, False, [], {"\u00a5": 0x5C, "\u203e": 0x7E}),
    "cp932": ("CP932", _CP932, 2, False, [], {"\u00a2": 0x8191, "\u00a3": 0x8192, "\u00ac": 0x81CA, "\u2016": 0x8161, "\u2212": 0x817C, "\u301c": 0x8160}),
    "euc_jp": ("EUC-JP", _ALL, 3, False, [(0x8FA2B7, "~")], {"\u00a5": 0x5C, "\u203e": 0x7E}),
    "euc_kr": ("EUC-KR", _ALL, 8, False, [(0xA2E8, _NONE), (0xA4D4, _NONE)], {"\u3164": 0xA4D4}),
    "cp949": ("UHC", _ALL, 2, False, [], {}),
    "johab": ("JOHAB", _ALL, 2, True, [
        (0x8441, "\u3000ㄱㄲ"),
        (0x8445, "ㄴ"),
        (0x8448, "ㄷㄹ"),
        (0x8451, "ㅁ"),
        (0x8453, "ㅂ"),
        (0x8455, "ㅅㅆㅇㅈㅊㅋㅌㅍㅎ"),
        (0xD9E8, _NONE),
    ], {}),
}

_added = set()


def load(key):
    """Makes it a built-in encoding: is there one of this key?"""
    row = ROWS.get(key)
    if row is None or key in _added:  # by another of its names
        return row is not None
    import _codecs
    try:
        _codecs._add_multibyte(key, *row)
    except LookupError:  # iconv is without its tables
        return False
    except ValueError:  # another interpreter of this process has added it
        pass
    _added.add(key)
    return True
