# An unknown name of a group is shown as ASCII where the pattern is of bytes.
import re

for pattern in b"(?P=\xc2\xb5)", b"(?P=x)", b"(?(x)y)", "(?P=\xb5)", "(?(\xb5)y)":
    try:
        re.compile(pattern)
    except re.error as e:
        print(e)  # expect: unknown group name '\xc2\xb5' at position 4
        # expect: unknown group name 'x' at position 4
        # expect: unknown group name 'x' at position 3
        # expect: unknown group name 'µ' at position 4
        # expect: unknown group name 'µ' at position 3
# expect-error:   re.compile(pattern)
# exit: 0
