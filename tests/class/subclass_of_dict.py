class D(dict):
    def __getitem__(self, k): return "seen " + str(super().__getitem__(k))
d = D(a=1)
print(d["a"], d.get("a"), dict(d), d)  # expect: seen 1 1 {'a': 1} {'a': 1}
