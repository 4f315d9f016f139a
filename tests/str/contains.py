print("ell" in "hello", "" in "", "x" in "abc", "abc" in "ab", "ö" in "wörld", "😀" in "a😀b")
# expect: True True False False True True
try:
    5 in "abc"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'in <string>' requires string as left operand, not int
