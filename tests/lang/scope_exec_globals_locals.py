g, l = {"a": 1}, {}
exec("b = a + 1", g, l)
print(l, "b" in g)  # expect: {'b': 2} False
