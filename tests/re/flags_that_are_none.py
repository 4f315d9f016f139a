import re
for flags in "i", None, 1.5:
    try:
        re.compile("a", flags)
    except TypeError as e:
        print(e)  # expect: unsupported operand type(s) for &: 'str' and 'RegexFlag'
        # expect: unsupported operand type(s) for &: 'NoneType' and 'RegexFlag'
        # expect: unsupported operand type(s) for &: 'float' and 'RegexFlag'
