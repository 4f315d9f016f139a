s = "hello"
print(s.startswith("he"), s.startswith("lo"), s.startswith("l", 2), s.startswith("he", 0, 1), s.startswith(("x", "he")), s.endswith("lo"), s.endswith(("x", "y")), s.endswith("ell", 0, 4), s.startswith(""), s.endswith("", 10), s.startswith(()))
# expect: True False True False True True False True True False False
try:
    s.startswith(5)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError startswith first arg must be str or a tuple of str, not int
try:
    s.startswith(["h"])
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError startswith first arg must be str or a tuple of str, not list
try:
    s.endswith((5,))
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError tuple for endswith must only contain str, not int
