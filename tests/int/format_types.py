print(format(255, "x"), format(255, "X"), format(255, "o"), format(255, "b"), format(65, "c"), format(255, "d"), format(255, "n"), format(255, "#x"), format(255, "#b"), format(-255, "#o"))
# expect: ff FF 377 11111111 A 255 255 0xff 0b11111111 -0o377
print(format(1.0e3 and 5, "e"), format(5, "f"), format(5, "%"), format(12345, "g"))
# expect: 5.000000e+00 5.000000 500.000000% 12345
