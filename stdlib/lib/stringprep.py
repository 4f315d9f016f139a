"""The tables of RFC 3454 (preparing internationalised text), as predicates of one character.

Where the RFC lists what Unicode's categories say as well, the categories of today's Unicode are asked.
"""
import unicodedata

_B1 = frozenset("\u00ad\u034f\u1806\u180b\u180c\u180d\u200b\u200c\u200d\u2060\ufeff" + "".join(map(chr, range(0xFE00, 0xFE10))))
_C22 = frozenset([0x6DD, 0x70F, 0x180E, 0x200C, 0x200D, 0x2028, 0x2029, 0xFEFF, *range(0x2060, 0x2064), *range(0x206A, 0x2070),
                  *range(0xFFF9, 0xFFFD), *range(0x1D173, 0x1D17B)])
_C8 = frozenset([0x340, 0x341, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x206A, 0x2070)])
_RIGHT = ((0x5BE, 0x5BE), (0x5C0, 0x5C0), (0x5C3, 0x5C3), (0x5D0, 0x5F4), (0x61B, 0x64A), (0x66D, 0x66F), (0x671, 0x6D5), (0x6DD, 0x6DD),
          (0x6E5, 0x6E6), (0x6FA, 0x710), (0x712, 0x72C), (0x780, 0x7A5), (0x7B1, 0x7B1), (0x200F, 0x200F), (0xFB1D, 0xFB1D),
          (0xFB1F, 0xFB28), (0xFB2A, 0xFD3D), (0xFD50, 0xFDFC), (0xFE70, 0xFEFC))
_LEFT_CATEGORIES = ("Lu", "Ll", "Lt", "Lm", "Lo", "Mc", "Nl")


def in_table_a1(code):
    """Unassigned?"""
    return unicodedata.category(code) == "Cn" and not in_table_c4(code)


def in_table_b1(code):
    """Mapped to nothing?"""
    return code in _B1


def map_table_b2(a):
    """Folded, for use with NFKC."""
    folded = map_table_b3(a)
    normalized = unicodedata.normalize("NFKC", folded)
    again = "".join(map_table_b3(c) for c in normalized)
    final = unicodedata.normalize("NFKC", again)
    return final if normalized != final else folded


def map_table_b3(code):
    """Folded, for use without normalisation."""
    return code if code == "\u0131" else code.casefold()


def in_table_c11(code):
    """The ASCII blank?"""
    return code == " "


def in_table_c12(code):
    """Another blank?"""
    return unicodedata.category(code) == "Zs" and code != " "


def in_table_c11_c12(code):
    """A blank of any kind?"""
    return unicodedata.category(code) == "Zs"


def in_table_c21(code):
    """An ASCII control?"""
    return ord(code) < 128 and unicodedata.category(code) == "Cc"


def in_table_c22(code):
    """Another control?"""
    return ord(code) >= 128 and (unicodedata.category(code) == "Cc" or ord(code) in _C22)


def in_table_c21_c22(code):
    """A control character of any kind?"""
    return in_table_c21(code) or in_table_c22(code)


def in_table_c3(code):
    """For private use?"""
    return unicodedata.category(code) == "Co"


def in_table_c4(code):
    """No character by definition?"""
    return 0xFDD0 <= ord(code) < 0xFDF0 or ord(code) & 0xFFFF in (0xFFFE, 0xFFFF)


def in_table_c5(code):
    """A surrogate?"""
    return unicodedata.category(code) == "Cs"


def in_table_c6(code):
    """Unfit for plain text?"""
    return 0xFFF9 <= ord(code) < 0xFFFE


def in_table_c7(code):
    """Unfit for a canonical form?"""
    return 0x2FF0 <= ord(code) < 0x2FFC


def in_table_c8(code):
    """Changes how text is shown, or deprecated?"""
    return ord(code) in _C8


def in_table_c9(code):
    """A tag?"""
    return ord(code) == 0xE0001 or 0xE0020 <= ord(code) < 0xE0080


def in_table_d1(code):
    """Written from right to left?"""
    return any(first <= ord(code) <= last for first, last in _RIGHT) and unicodedata.category(code) not in ("Mn", "Cn")


def in_table_d2(code):
    """Written from left to right?"""
    return unicodedata.category(code) in _LEFT_CATEGORIES and not in_table_d1(code)
