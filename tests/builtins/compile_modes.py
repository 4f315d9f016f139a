print(eval(compile("1 + 2", "<s>", "eval")))  # expect: 3
exec(compile("x = 3; print(x)", "<s>", "exec"))  # expect: 3
exec(compile("4 + 5", "<s>", "single"))  # expect: 9
try:
    compile("1", "f", "bad")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError compile() mode must be 'exec', 'eval' or 'single'
try:
    compile("x = 1", "f", "eval")
except Exception as e:
    print(type(e).__name__, e)  # expect: SyntaxError invalid syntax (f, line 1)
try:
    compile(5, "f", "exec")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError compile() arg 1 must be a string, bytes or AST object
