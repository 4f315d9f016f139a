class K:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("eq failed")
d = {K(): 1}
try:
    d[K()]
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError eq failed
try:
    K() in d
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError eq failed
try:
    d.pop(K())
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError eq failed
