print(sorted(["bb", "a", "ccc", "dd"], key=len, reverse=True), sorted(range(5), key=lambda v: -v), sorted([1, 2], reverse=0), sorted([1, 2], reverse="yes"))
# expect-error: TypeError: 'str' object cannot be interpreted as an integer
