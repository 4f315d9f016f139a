# unicodedata.lookup: names that are computed, their case and their digits.
import unicodedata as u

for name in ("cjk unified ideograph-4e00", "CJK UNIFIED IDEOGRAPH-4E00", "CJK UNIFIED IDEOGRAPH-4e00", "CJK UNIFIED IDEOGRAPH-04E00",
             "CJK UNIFIED IDEOGRAPH-004E00", "CJK UNIFIED IDEOGRAPH-0041", "CJK COMPATIBILITY IDEOGRAPH-0F900", "hangul syllable gag",
             "HANGUL SYLLABLE GAG", "HANGUL SYLLABLE A", "HANGUL SYLLABLE SSYELH", "HANGUL SYLLABLE ", "HANGUL SYLLABLE GAGX",
             "nushu character-1b170", "cjk compatibility ideograph-f900", "GREEK SMALL LETTER ALPHA ", "line feed", "LATIN SMALL LETTER"):
    try:
        print("%X" % ord(u.lookup(name)))
    except KeyError as e:
        print(e)  # expect: "undefined character name 'cjk unified ideograph-4e00'"
        # expect: 4E00
        # expect: "undefined character name 'CJK UNIFIED IDEOGRAPH-4e00'"
        # expect: 4E00
        # expect: "undefined character name 'CJK UNIFIED IDEOGRAPH-004E00'"
        # expect: "undefined character name 'CJK UNIFIED IDEOGRAPH-0041'"
        # expect: "undefined character name 'CJK COMPATIBILITY IDEOGRAPH-0F900'"
        # expect: "undefined character name 'hangul syllable gag'"
        # expect: AC01
        # expect: C544
        # expect: C3CB
        # expect: "undefined character name 'HANGUL SYLLABLE '"
        # expect: "undefined character name 'HANGUL SYLLABLE GAGX'"
        # expect: 1B170
        # expect: F900
        # expect: "undefined character name 'GREEK SMALL LETTER ALPHA '"
        # expect: A
        # expect: "undefined character name 'LATIN SMALL LETTER'"
