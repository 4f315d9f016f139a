class K:
    def __hash__(self): raise ValueError("hash failed")
try:
    {K(): 1}
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError hash failed
try:
    K() in {}
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError hash failed
