print("a" < "b", "a" < "B", "abc" < "abd", "" < "a", "a" == "a", "ab" > "a", "é" > "z", "😀" > "\uffff", "a" != b"a")
# expect: True False True True True True True True True
try:
    "a" < 1
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError '<' not supported between instances of 'str' and 'int'
