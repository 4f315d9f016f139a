# The arguments of a class pattern stand between commas.
for arguments in "1 2", "1 y=2", "y 1", "1, 2 3", "y=1 2", "y=1 z=2", "1, y=2, z=3,", "y=1, 2":
    try:
        compile(f"match x:\n case A({arguments}): pass", "", "exec")
        print(arguments, "is fine")
    except SyntaxError as e:
        print(e.msg, e.offset, e.end_offset)  # expect: invalid syntax 11 12
        # expect: invalid syntax 11 12
        # expect: invalid syntax 11 12
        # expect: invalid syntax 14 15
        # expect: invalid syntax 13 14
        # expect: invalid syntax 13 14
        # expect: 1, y=2, z=3, is fine
        # expect: positional patterns follow keyword patterns 14 15
