x = 10
print(eval("x + 1"), eval(" 2 * 3 "), eval("x", {"x": 5}), eval("x + y", {"x": 1}, {"y": 2}), eval(compile("1 + 1", "f", "eval")), eval(b"7"))
# expect: 11 6 5 3 2 7
try:
    eval("x = 1")
except Exception as e:
    print(type(e).__name__, e)  # expect: SyntaxError invalid syntax (<string>, line 1)
try:
    eval("")
except Exception as e:
    print(type(e).__name__, e)  # expect: SyntaxError invalid syntax (<string>, line 0)
try:
    eval(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError eval() arg 1 must be a string, bytes or code object
try:
    eval("1", 5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError globals must be a dict
try:
    eval("nope")
except Exception as e:
    print(type(e).__name__, e)  # expect: NameError name 'nope' is not defined
