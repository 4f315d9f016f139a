# A brace behind a value is read before it is found out of place; so are pairs of a dict, also where nothing is diagnosed.
programs = [
    "x {1 2}", '"a" {"b" 1}', "f() {a, b c}", "(x {1 2})", "x y {1 2}", "x ~{1 2}", "x {1: 2 3}", "x {*a b}",
    "x {**a b}", "x {a: b, c d}", "x {1 2", "{1: 2, 'b' if 3}", "{'b' if 3}", "{1: 2, **a, 'b' if 3, 4: 5}",
    "x " + "{1: " * 60 + "a b" + "}" * 60,
]
for program in programs:
    try:
        compile(program, "", "exec")
    except SyntaxError as e:
        print(e.msg, e.offset, e.end_offset)  # expect: invalid syntax. Perhaps you forgot a comma? 4 7
        # expect: invalid syntax. Perhaps you forgot a comma? 6 11
        # expect: invalid syntax. Perhaps you forgot a comma? 9 12
        # expect: invalid syntax. Perhaps you forgot a comma? 5 8
        # expect: invalid syntax 3 4
        # expect: invalid syntax 3 4
        # expect: invalid syntax 3 4
        # expect: invalid syntax. Perhaps you forgot a comma? 5 8
        # expect: invalid syntax 3 4
        # expect: ':' expected after dictionary key 10 0
        # expect: '{' was never closed 3 0
        # expect: ':' expected after dictionary key 10 0
        # expect: expected 'else' after 'if' expression 2 10
        # expect: ':' expected after dictionary key 15 0
        # expect: invalid syntax 3 4
