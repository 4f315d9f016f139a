d = {"a": 1}
print(d.get("a"), d.get("b"), d.get("b", 5), d.setdefault("a", 9), d.setdefault("c", 7), d.setdefault("n"), d.pop("a"), d.pop("zz", "none"), d)
# expect: 1 None 5 1 7 None 1 none {'c': 7, 'n': None}
try:
    d.pop("zz") # KeyError
except Exception as e:
    print(repr(e))  # expect: KeyError('zz')
try:
    d.get()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError get expected at least 1 argument, got 0
try:
    d.pop()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError pop expected at least 1 argument, got 0
