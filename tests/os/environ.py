import os
os.environ["GILT_TEST_X"] = "1"
print(os.environ["GILT_TEST_X"], os.getenv("GILT_TEST_X"), os.getenv("NOPE"), os.getenv("NOPE", "d"), "NOPE" in os.environ, os.environ.get("NOPE", 5))
# expect: 1 1 None d False 5
os.putenv("A", "b")
del os.environ["GILT_TEST_X"]
print("GILT_TEST_X" in os.environ)  # expect: False
try:
    os.environ["NOPE"]
except KeyError as e:
    print(repr(e))  # expect: KeyError('NOPE')
try:
    os.environ["a"] = 5
except TypeError as e:
    print(e)  # expect: str expected, not int
