# A replacement may be any object with bytes; inside a lookbehind a condition cannot ask for a group that is not yet there.
import re
for use in (lambda: re.sub(b'a', bytearray(b'<x>'), b'bab'), lambda: re.compile(b'(a)').subn(memoryview(b'x'), b'bab'),
            lambda: re.match(b'(a)', b'a').expand(bytearray(b'\\1-')), lambda: re.sub('a', bytearray(b'x'), 'bab')):
    try: print(use())  # expect: b'b<x>b'
    # expect: (b'bxb', 1)
    # expect: b'a-'
    except TypeError as error: print(error)  # expect: sequence item 1: expected str instance, bytearray found
for pattern in (r'(a)b(?<=(a)(?(2)x|c))c', r'(a)(?<=(?(3)x|y))', r'(?<=(b)(?(1)c|x))', r'(a)b(?<=(?(1)b|x))(c)', r'(a(?<=(?(1)b|x)))'):
    try: print(re.search(pattern, 'abc'))
    except re.error as error: print(error)
    # expect: cannot refer to group defined in the same lookbehind subpattern at position 16
    # expect: cannot refer to an open group at position 12
    # expect: cannot refer to group defined in the same lookbehind subpattern at position 12
    # expect: <re.Match object; span=(0, 3), match='abc'>
    # expect: cannot refer to an open group at position 11
