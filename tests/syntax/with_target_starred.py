for program in "with a as *b: pass", "for *a in b: pass", "*a = b", "*a", "with a as (*b, c): pass":
    try:
        compile(program, "", "exec")
        print(program, "is fine")
    except SyntaxError as e:
        print(e.msg, e.offset, e.end_offset)
        # expect: starred assignment target must be in a list or tuple 11 13
        # expect: starred assignment target must be in a list or tuple 5 7
        # expect: starred assignment target must be in a list or tuple 1 3
        # expect: can't use starred expression here 1 3
        # expect: with a as (*b, c): pass is fine
