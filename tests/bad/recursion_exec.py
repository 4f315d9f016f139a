code = "exec(code)"
try:
    exec(code)
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
