class S:
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
s = S()
s[1:2] = 3  # expect: set slice(1, 2, None) 3
s[::2, 1] = 4  # expect: set (slice(None, None, 2), 1) 4
del s[:5]  # expect: del slice(None, 5, None)
