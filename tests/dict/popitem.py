d = {1: "a", 2: "b"}
print(d.popitem(), d.popitem(), d)  # expect: (2, 'b') (1, 'a') {}
try:
    d.popitem() # KeyError
except Exception as e:
    print(repr(e))  # expect: KeyError('popitem(): dictionary is empty')
