import pickle
l = list(range(5000))
d = {i: str(i) for i in range(3000)}
s = set(range(2500))
for p in (2, 4, 5):
    print([pickle.loads(pickle.dumps(v, p)) == v for v in (l, d, s, tuple(l), "x" * 100000, b"y" * 100000)], len(pickle.dumps(l, p)), len(pickle.dumps(d, p)))
    # expect: [True, True, True, True, True, True] 14760 48883
    # expect: [True, True, True, True, True, True] 14768 28656
    # expect: [True, True, True, True, True, True] 14768 28656
