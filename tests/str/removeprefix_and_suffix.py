print("TestCase".removeprefix("Test"), "x".removeprefix("y"), "a.py".removesuffix(".py"), "a".removesuffix(""), "aaa".removeprefix("a"))
# expect: Case x a a aa
try:
    "a".removeprefix(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError removeprefix() argument must be str, not int
