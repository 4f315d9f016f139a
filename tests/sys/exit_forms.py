import sys
for code in (None, 0, 5, "text", (1, 2)):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e.code))  # expect: None
        # expect: 0
        # expect: 5
        # expect: 'text'
        # expect: (1, 2)
