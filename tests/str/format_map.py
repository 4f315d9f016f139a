class D(dict):
    def __missing__(self, k): return "<" + k + ">"
print("{a} {b}".format_map(D(a=1)), "{x[0]}".format_map({"x": [5]}))  # expect: 1 <b> 5
try:
    "{a}".format_map({}) # KeyError
except Exception as e:
    print(repr(e))  # expect: KeyError('a')
