# What stands behind the = of a wrong target is looked into first; what the target begins with says whether == was meant.
programs = [
    "1j = [1 2, 3]",
    "f() = 1 + (a b)",
    "f() = g(1 = 2)",
    "f() = (c = d)",
    "f() = {1: 2, 3}",
    "if f() = (a b): pass",
    "f() = b -",
    "f() = b **",
    "y = a if b ** else c",
    "f() = (print 1)",
    "[1] + x = 2",
    "None.x() = 1",
    "(x for x in y).z() = 1",
    "((x for x in y)) = 1",
    "(None) = 1",
    "([1]) = 1",
    "((1, 2)) = 1",
    "x y if (a b)",
    "f(a := 1 = 2)",
    "f(a := 1 for x in y, 2)",
    "f(x, a := 1 for x in y)",
]
for program in programs:
    try:
        compile(program, "", "exec")
    except SyntaxError as e:
        print(e.msg, e.offset, e.end_offset)  # expect: invalid syntax. Perhaps you forgot a comma? 7 10
        # expect: invalid syntax. Perhaps you forgot a comma? 12 15
        # expect: expression cannot contain assignment, perhaps you meant "=="? 9 12
        # expect: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 8 13
        # expect: ':' expected after dictionary key 14 0
        # expect: invalid syntax. Perhaps you forgot a comma? 11 14
        # expect: cannot assign to function call here. Maybe you meant '==' instead of '='? 1 4
        # expect: cannot assign to function call here. Maybe you meant '==' instead of '='? 1 4
        # expect: expected 'else' after 'if' expression 5 11
        # expect: Missing parentheses in call to 'print'. Did you mean print(...)? 8 15
        # expect: cannot assign to expression 1 8
        # expect: cannot assign to function call 1 9
        # expect: cannot assign to function call 1 19
        # expect: cannot assign to generator expression here. Maybe you meant '==' instead of '='? 2 16
        # expect: cannot assign to None here. Maybe you meant '==' instead of '='? 2 6
        # expect: cannot assign to list here. Maybe you meant '==' instead of '='? 2 5
        # expect: cannot assign to tuple here. Maybe you meant '==' instead of '='? 2 8
        # expect: invalid syntax 3 4
        # expect: invalid syntax 10 11
        # expect: invalid syntax 20 21
        # expect: Generator expression must be parenthesized 6 23
