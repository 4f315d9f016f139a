e = ValueError("x")
print(e.__traceback__, e.with_traceback(None) is e)  # expect: None True
try:
    raise e
except ValueError:
    print(e.__traceback__.tb_lineno)  # expect: 4
