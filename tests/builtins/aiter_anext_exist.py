print(callable(aiter), callable(anext))  # expect: True True
try:
    aiter(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not an async iterable
