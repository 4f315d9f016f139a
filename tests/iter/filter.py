print(list(filter(None, [0, 1, "", "a", None])), list(filter(lambda x: x % 2, range(6))), list(filter(str.isdigit, "a1b2")))
# expect: [1, 'a'] [1, 3, 5] ['1', '2']
try:
    filter(None)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError filter expected 2 arguments, got 1
try:
    filter(None, 5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
