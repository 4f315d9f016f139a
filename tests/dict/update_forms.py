d = {"a": 1}
d.update({"b": 2})
d.update([("c", 3)], d=4)
d.update(e=5)
d.update({})
class M:
    def keys(self): return ["k1"]
    def __getitem__(self, k): return k.upper()
d.update(M())
print(d)  # expect: {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'k1': 'K1'}
try:
    d.update(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
try:
    d.update([1, 2])
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
try:
    d.update([(1,)])
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError dictionary update sequence element #0 has length 1; 2 is required
try:
    d.update({}, {})
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError update expected at most 1 argument, got 2
