# Errors in source that is compiled from bytes, as that of a module is, look as those in text.
for source in "class A:", "if 1:\n  ", "x=1\nif 1:\n\n\n", "match x:\n  case 1:", "a='''\n'''; b c", "x=(1,\n'''\na''' b":
    for text in source, source.encode():
        try:
            compile(text, "f", "exec")
        except SyntaxError as e:
            print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
            # expect: expected an indented block after class definition on line 1 1 9 1 -1 'class A:\n'
            # expect: expected an indented block after class definition on line 1 1 9 1 -1 'class A:\n'
            # expect: expected an indented block after 'if' statement on line 1 2 3 2 -1 '  \n'
            # expect: expected an indented block after 'if' statement on line 1 2 3 2 -1 '  \n'
            # expect: expected an indented block after 'if' statement on line 2 4 1 4 -1 '\n'
            # expect: expected an indented block after 'if' statement on line 2 4 1 4 -1 '\n'
            # expect: expected an indented block after 'case' statement on line 2 2 10 2 -1 '  case 1:\n'
            # expect: expected an indented block after 'case' statement on line 2 2 10 2 -1 '  case 1:\n'
            # expect: invalid syntax 2 8 2 9 "a='''\n'''; b c\n"
            # expect: invalid syntax 2 8 2 9 "a='''\n'''; b c\n"
            # expect: '(' was never closed 1 3 1 0 'x=(1,'
            # expect: '(' was never closed 1 3 1 0 'x=(1,'
