# The wildcard has no attributes and is no class, but a keyword may be called so.
for pattern in "_()", "_.a", "[_ ()]", "A(y=_ ())", "A(_=1)", "_ | 1", "[_]", "{1: a} | {2: b}", "A(x=a) | A(x=[b, c])":
    try:
        compile(f"match x:\n case {pattern}: pass", "", "exec")
        print(pattern, "is fine")
    except SyntaxError as e:
        print(pattern, e.msg, e.offset, e.end_offset)  # expect: _() invalid syntax 8 9
        # expect: _.a invalid syntax 8 9
        # expect: [_ ()] invalid syntax 10 11
        # expect: A(y=_ ()) invalid syntax 13 14
        # expect: A(_=1) is fine
        # expect: _ | 1 wildcard makes remaining patterns unreachable 7 8
        # expect: [_] is fine
        # expect: {1: a} | {2: b} alternative patterns bind different names 20 21
        # expect: A(x=a) | A(x=[b, c]) alternative patterns bind different names 24 25
