"""Patterns that begin by looking ahead or behind: nothing is passed over, at the end of the text neither."""
import re

TEXT = "foobar 1234567 abz\nzé\u0416z x"
for pattern in (r"(?=(o\w))", r"(?=o)", r"(?=)", r"(?=x*)", r"(?=$)", r"(?!o)\w", r"(?=\d{3})", r"(?<=\d)(?=(?:\d{3})+\b)", r"\b(?=\w*z)\w+", r"(?=[é-ж])",
                r"(?=a|z)", r"(?:(?=1)|(?=f))", r"(?=(?=b))", r"(?=O)(?i:o)", r"(?i)(?=O)", r"(?=z)*x", r"(?=z|)", r"((?=\w)|^)", r"(?<=z)(?!x)", r"(?=\Z)",
                r"(?=(?!o)\w)", r"(?=\n)", r"(?s)(?=.z)", r"x(?=)?", r"(?=(?P<q>1)23)(?P=q)"):
    found = [(m.span(), m.groups()) for m in re.finditer(pattern, TEXT)]
    print(pattern, len(found), found[:4], re.sub(pattern, "-", TEXT).count("-"), bool(re.match(pattern, TEXT)), bool(re.fullmatch(pattern, "o")))
    # expect: (?=(o\w)) 2 [((1, 1), ('oo',)), ((2, 2), ('ob',))] 2 False False
    # expect: (?=o) 2 [((1, 1), ()), ((2, 2), ())] 2 False False
    # expect: (?=) 26 [((0, 0), ()), ((1, 1), ()), ((2, 2), ()), ((3, 3), ())] 26 True False
    # expect: (?=x*) 26 [((0, 0), ()), ((1, 1), ()), ((2, 2), ()), ((3, 3), ())] 26 True False
    # expect: (?=$) 1 [((25, 25), ())] 1 False False
    # expect: (?!o)\w 19 [((0, 1), ()), ((3, 4), ()), ((4, 5), ()), ((5, 6), ())] 19 True False
    # expect: (?=\d{3}) 5 [((7, 7), ()), ((8, 8), ()), ((9, 9), ()), ((10, 10), ())] 5 False False
    # expect: (?<=\d)(?=(?:\d{3})+\b) 2 [((8, 8), ()), ((11, 11), ())] 2 False False
    # expect: \b(?=\w*z)\w+ 2 [((15, 18), ()), ((19, 23), ())] 2 False False
    # expect: (?=[é-ж]) 2 [((20, 20), ()), ((21, 21), ())] 2 False False
    # expect: (?=a|z) 5 [((4, 4), ()), ((15, 15), ()), ((17, 17), ()), ((19, 19), ())] 5 False False
    # expect: (?:(?=1)|(?=f)) 2 [((0, 0), ()), ((7, 7), ())] 2 True False
    # expect: (?=(?=b)) 2 [((3, 3), ()), ((16, 16), ())] 2 False False
    # expect: (?=O)(?i:o) 0 [] 0 False False
    # expect: (?i)(?=O) 2 [((1, 1), ()), ((2, 2), ())] 2 False False
    # expect: (?=z)*x 1 [((24, 25), ())] 1 False False
    # expect: (?=z|) 26 [((0, 0), ()), ((1, 1), ()), ((2, 2), ()), ((3, 3), ())] 26 True False
    # expect: ((?=\w)|^) 21 [((0, 0), ('',)), ((1, 1), ('',)), ((2, 2), ('',)), ((3, 3), ('',))] 21 True False
    # expect: (?<=z)(?!x) 3 [((18, 18), ()), ((20, 20), ()), ((23, 23), ())] 3 False False
    # expect: (?=\Z) 1 [((25, 25), ())] 1 False False
    # expect: (?=(?!o)\w) 19 [((0, 0), ()), ((3, 3), ()), ((4, 4), ()), ((5, 5), ())] 19 True False
    # expect: (?=\n) 1 [((18, 18), ())] 1 False False
    # expect: (?s)(?=.z) 3 [((16, 16), ()), ((18, 18), ()), ((21, 21), ())] 3 False False
    # expect: x(?=)? 1 [((24, 25), ())] 1 False False
    # expect: (?=(?P<q>1)23)(?P=q) 1 [((7, 8), ('1',))] 1 False False
print(re.compile("(?=z)").search("abz", 0, 2), re.compile("(?=z)").search("abz", 2), re.findall(rb"(?=\xff)", b"a\xff\xff"), re.split(r"(?=[A-Z])", "oneTwoThree"))
# expect: None <re.Match object; span=(2, 2), match=''> [b'', b''] ['one', 'Two', 'Three']
