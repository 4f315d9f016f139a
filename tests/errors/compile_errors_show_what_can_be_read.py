# A fault that the compiler finds shows its line only where there is a file to read it from; the parser has it anyway.
for text in ("return 2", "def f():\n  nonlocal x", "break", "x = = 1", "await x", "def f(a, a): pass", "a = yield"):
    try:
        compile(text, "<no file>", "exec")
    except SyntaxError as e:
        print(e.msg, repr(e.text), e.lineno, e.offset)  # expect: 'return' outside function None 1 1
        # expect: no binding for nonlocal 'x' found None 2 3
        # expect: 'break' outside loop None 1 1
        # expect: invalid syntax 'x = = 1\n' 1 5
        # expect: 'await' outside function None 1 1
        # expect: duplicate argument 'a' in function definition None 1 10
        # expect: 'yield' outside function None 1 5
