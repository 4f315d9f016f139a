print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("", "-", 2), "abc".replace("b", ""), "abc".replace("x", "y"), "aé".replace("é", "😀"), "abc".replace("b", "x", -1), "".replace("", "x"))
# expect: bbb bba -a-b-c- -a-bc ac abc a😀 axc x
try:
    "a".replace("a", 5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError replace() argument 2 must be str, not int
try:
    "a".replace("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError replace expected at least 2 arguments, got 1
try:
    "a".replace("a", "b", count=1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError str.replace() takes no keyword arguments
