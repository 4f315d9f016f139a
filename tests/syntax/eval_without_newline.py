"""In eval() and at the prompt an error behind the end of the text has no column."""
for mode in "eval", "single":
    for text in "1 +", "1 + # c", "\n1 +", "a b", "x = (", "if":
        try:
            compile(text, "<text>", mode)
        except SyntaxError as e:
            print(mode, e.lineno, e.offset, e.end_offset, repr(e.text))  # expect: eval 1 0 0 '1 +'
            # expect: eval 1 0 0 '1 + # c'
            # expect: eval 2 0 0 '1 +'
            # expect: eval 1 3 4 'a b'
            # expect: eval 1 3 4 'x = ('
            # expect: eval 1 1 3 'if'
            # expect: single 1 0 0 '1 +'
            # expect: single 1 0 0 '1 + # c'
            # expect: single 2 0 0 '1 +'
            # expect: single 1 3 4 'a b'
            # expect: single 1 5 0 'x = ('
            # expect: single 1 0 0 'if'
