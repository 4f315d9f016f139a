import re
print(repr(re.I | re.S | re.X | 1 << 20), repr(re.RegexFlag(1 << 20)), repr(re.A), repr(re.I | re.M))
# expect: re.IGNORECASE|re.DOTALL|re.VERBOSE|0x100000 re.RegexFlag(1048576) re.ASCII re.IGNORECASE|re.MULTILINE
