print(repr(format(42, "6")), repr(format(42, "<6")), repr(format(42, "^6")), format(42, "06"), format(-42, "06"), format(42, "+"), format(42, " "), format(-42, "=6"), format(42, "*>6"), format(42, "=+6"), format(7, "08b"), format(-255, "#010x"))
# expect: '    42' '42    ' '  42  ' 000042 -00042 +42  42 -   42 ****42 +   42 00000111 -0x00000ff
