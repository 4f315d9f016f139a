for s in ("abc", "ABC", "Abc", "abc1", "123", "½", "²", "٣", " ", "", "a b", "é", "中", "_", "a_1", "1a", "\n", "Title Case", "ab\x00", "ǅ"):
    print(ascii(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.islower(), s.isupper(), s.istitle(), s.isidentifier(), s.isprintable(), s.isascii())
    # expect: 'abc' True False False False True False True False False True True True
    # expect: 'ABC' True False False False True False False True False True True True
    # expect: 'Abc' True False False False True False False False True True True True
    # expect: 'abc1' False False False False True False True False False True True True
    # expect: '123' False True True True True False False False False False True True
    # expect: '\xbd' False False False True True False False False False False True False
    # expect: '\xb2' False True False True True False False False False False True False
    # expect: '\u0663' False True True True True False False False False False True False
    # expect: ' ' False False False False False True False False False False True True
    # expect: '' False False False False False False False False False False True True
    # expect: 'a b' False False False False False False True False False False True True
    # expect: '\xe9' True False False False True False True False False True True False
    # expect: '\u4e2d' True False False False True False False False False True True False
    # expect: '_' False False False False False False False False False True True True
    # expect: 'a_1' False False False False False False True False False True True True
    # expect: '1a' False False False False True False True False False False True True
    # expect: '\n' False False False False False True False False False False False True
    # expect: 'Title Case' False False False False False False False False True False True True
    # expect: 'ab\x00' False False False False False False True False False False False True
    # expect: '\u01c5' True False False False True False False False True True True False
