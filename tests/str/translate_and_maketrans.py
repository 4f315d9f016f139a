print("abc".translate({97: "x", 98: None, 99: 120}), "abc".translate(str.maketrans("ab", "xy")), "abc".translate(str.maketrans("ab", "xy", "c")), "abc".translate(str.maketrans({"a": "1", 98: "2"})), str.maketrans("a", "b", "c"))
# expect: xx xyc xy 12c {97: 98, 99: None}
try:
    str.maketrans("ab", "x")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError the first two maketrans arguments must have equal length
try:
    str.maketrans({"ab": 1})
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError string keys in translate table must be of length 1
try:
    str.maketrans(5)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError if you give only one argument to maketrans it must be a dict
try:
    "a".translate({97: 1114112})
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError character mapping must be in range(0x110000)
try:
    "a".translate({97: 1.5})
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError character mapping must return integer, None or str
