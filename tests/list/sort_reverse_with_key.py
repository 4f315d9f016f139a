print(sorted(["bb", "a", "ccc", "dd"], key=len, reverse=True), sorted(range(5), key=lambda v: -v), sorted([1, 2], reverse=0))
# expect: ['ccc', 'bb', 'dd', 'a'] [4, 3, 2, 1, 0] [1, 2]
try:
    sorted([1, 2], reverse="yes")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
