log = []
class M:
    def __init__(self, n): log.append(("make", n)); self.n = n
    def __enter__(self): log.append(("enter", self.n)); return self
    def __exit__(self, *a): log.append(("exit", self.n))
    def __delitem__(self, k): log.append(("del", self.n, k))
with M(1) as a, M(2) as b:
    del a[len(log)], b[len(log)]
print(log)
# expect: [('make', 1), ('enter', 1), ('make', 2), ('enter', 2), ('del', 1, 4), ('del', 2, 5), ('exit', 2), ('exit', 1)]
