try:
    exec("x = 1\0y = 2")
except (SyntaxError, ValueError) as e:
    print(type(e).__name__, e)  # expect: ValueError source code string cannot contain null bytes
try:
    eval("1\0")
except (SyntaxError, ValueError) as e:
    print(type(e).__name__, e)  # expect: ValueError source code string cannot contain null bytes
