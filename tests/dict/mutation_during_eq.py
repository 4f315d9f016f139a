class K:
    def __hash__(self): return 1
    def __eq__(self, o):
        d.clear()
        return False
d = {}
d[K()] = 1
k = K()
d[k] = 2
print(len(d), d[k] if k in d else "gone")  # expect: 1 2
