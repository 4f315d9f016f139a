s = "abcabc"
print(s.find("c"), s.find("c", 3), s.find("c", 3, 5), s.find("x"), s.find(""), s.find("", 6), s.find("", 7), s.find("abc", -3), s.rfind("a"), s.rfind("c", 0, 5), s.rfind(""), s.index("b"), s.rindex("b"))
# expect: 2 5 -1 -1 0 6 -1 3 3 2 6 1 4
try:
    s.index("x")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError substring not found
try:
    s.rindex("x")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError substring not found
try:
    s.find(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError must be str, not int
