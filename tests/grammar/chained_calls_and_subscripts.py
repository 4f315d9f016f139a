f = lambda *a: [lambda: {"k": [5]}]
print(f(1)[0]()["k"][0], "a b".split()[1][0].upper().lower(), (lambda: (lambda: 3))()(), [[1]][0][0], {"a": {"b": 1}}["a"]["b"])
# expect: 5 b 3 1 1
