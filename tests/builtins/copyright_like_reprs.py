print(repr(exit)[:9], repr(quit)[:9])  # expect: Use exit( Use quit(
