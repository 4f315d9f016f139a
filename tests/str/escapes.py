print(repr("\a\b\f\n\r\t\v\\\'\"\0\101\x41\u00e9\U0001F600\N{GREEK SMALL LETTER ALPHA}"))
# expect: '\x07\x08\x0c\n\r\t\x0b\\\'"\x00AAé😀α'
print("line\
continued", len("\
"), r"\n\x", len(r"\\"), repr("\\d"))  # expect: linecontinued 0 \n\x 2 '\\d'
