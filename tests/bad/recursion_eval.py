code = "eval(code)"
try:
    eval(code)
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
