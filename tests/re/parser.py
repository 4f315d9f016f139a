"""re._parser: what a pattern consists of, for programs that look into patterns."""
import re._constants
import re._parser

PATTERNS = [r"abc", r"a.b$", r"^x\b\B", r"[0-9_a-z]", r"[^a]", r"[^\d\s]", r"\d+\w*?\S?+", r"(a)(?P<n>b{2,5})\1(?P=n)", r"(?:ab)+",
            r"ab|cd|", r"(?=a)(?!b)(?<=c)(?<!d)", r"(?>ab)", r"(a)?(?(1)b|c)", r"(?i)x", r"(?x) a  b # c", r"[é\u0100-\u0200]", r"a{3}b{,4}",
            r"", r"()", b"[\x00-\xff]x"]
for pattern in PATTERNS:
    part = re._parser.parse(pattern)
    print(pattern, part, part.getwidth(), part.state.groups, part.state.groupdict, part.state.flags)
    # expect: abc [(LITERAL, 97), (LITERAL, 98), (LITERAL, 99)] (3, 3) 1 {} 32
    # expect: a.b$ [(LITERAL, 97), (ANY, None), (LITERAL, 98), (AT, AT_END)] (3, 3) 1 {} 32
    # expect: ^x\b\B [(AT, AT_BEGINNING), (LITERAL, 120), (AT, AT_BOUNDARY), (AT, AT_NON_BOUNDARY)] (1, 1) 1 {} 32
    # expect: [0-9_a-z] [(IN, [(RANGE, (48, 57)), (LITERAL, 95), (RANGE, (97, 122))])] (1, 1) 1 {} 32
    # expect: [^a] [(NOT_LITERAL, 97)] (1, 1) 1 {} 32
    # expect: [^\d\s] [(IN, [(NEGATE, None), (CATEGORY, CATEGORY_DIGIT), (CATEGORY, CATEGORY_SPACE)])] (1, 1) 1 {} 32
    # expect: \d+\w*?\S?+ [(MAX_REPEAT, (1, MAXREPEAT, [(IN, [(CATEGORY, CATEGORY_DIGIT)])])), (MIN_REPEAT, (0, MAXREPEAT, [(IN, [(CATEGORY, CATEGORY_WORD)])])), (POSSESSIVE_REPEAT, (0, 1, [(IN, [(CATEGORY, CATEGORY_NOT_SPACE)])]))] (1, MAXREPEAT) 1 {} 32
    # expect: (a)(?P<n>b{2,5})\1(?P=n) [(SUBPATTERN, (1, 0, 0, [(LITERAL, 97)])), (SUBPATTERN, (2, 0, 0, [(MAX_REPEAT, (2, 5, [(LITERAL, 98)]))])), (GROUPREF, 1), (GROUPREF, 2)] (6, 12) 3 {'n': 2} 32
    # expect: (?:ab)+ [(MAX_REPEAT, (1, MAXREPEAT, [(LITERAL, 97), (LITERAL, 98)]))] (2, MAXREPEAT) 1 {} 32
    # expect: ab|cd| [(BRANCH, (None, [[(LITERAL, 97), (LITERAL, 98)], [(LITERAL, 99), (LITERAL, 100)], []]))] (0, 2) 1 {} 32
    # expect: (?=a)(?!b)(?<=c)(?<!d) [(ASSERT, (1, [(LITERAL, 97)])), (ASSERT_NOT, (1, [(LITERAL, 98)])), (ASSERT, (-1, [(LITERAL, 99)])), (ASSERT_NOT, (-1, [(LITERAL, 100)]))] (0, 0) 1 {} 32
    # expect: (?>ab) [(ATOMIC_GROUP, [(LITERAL, 97), (LITERAL, 98)])] (2, 2) 1 {} 32
    # expect: (a)?(?(1)b|c) [(MAX_REPEAT, (0, 1, [(SUBPATTERN, (1, 0, 0, [(LITERAL, 97)]))])), (GROUPREF_EXISTS, (1, [(LITERAL, 98)], [(LITERAL, 99)]))] (1, 2) 2 {} 32
    # expect: (?i)x [(LITERAL, 120)] (1, 1) 1 {} 34
    # expect: (?x) a  b # c [(LITERAL, 97), (LITERAL, 98)] (2, 2) 1 {} 96
    # expect: [é\u0100-\u0200] [(IN, [(LITERAL, 233), (RANGE, (256, 512))])] (1, 1) 1 {} 32
    # expect: a{3}b{,4} [(MAX_REPEAT, (3, 3, [(LITERAL, 97)])), (MAX_REPEAT, (0, 4, [(LITERAL, 98)]))] (3, 7) 1 {} 32
    # expect:  [] (0, 0) 1 {} 32
    # expect: () [(SUBPATTERN, (1, 0, 0, []))] (0, 0) 2 {} 32
    # expect: b'[\x00-\xff]x' [(IN, [(RANGE, (0, 255))]), (LITERAL, 120)] (2, 2) 1 {} 0
part = re._parser.parse("a(b|c[de])*")
print(len(part), part[0], part[1:], re._constants.MAXREPEAT, part[0][0] is re._constants.LITERAL, int(part[0][0]))
# expect: 2 (LITERAL, 97) [(MAX_REPEAT, (0, MAXREPEAT, [(SUBPATTERN, (1, 0, 0, [(BRANCH, (None, [[(LITERAL, 98)], [(LITERAL, 99), (IN, [(LITERAL, 100), (LITERAL, 101)])]]))]))]))] MAXREPEAT True 16
for wrong in ("(", "[a", "a**", "(?P<n>a)(?P<n>b)"):
    try:
        re._parser.parse(wrong)
    except re.error as e:
        print(e)  # expect: missing ), unterminated subpattern at position 0
        # expect: unterminated character set at position 0
        # expect: multiple repeat at position 2
        # expect: redefinition of group name 'n' as group 2; was group 1 at position 12
