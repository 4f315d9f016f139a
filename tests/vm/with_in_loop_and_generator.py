class M:
    def __init__(self): self.log = []
    def __enter__(self): return self.log
    def __exit__(self, k, v, t):
        self.log.append(k and k.__name__)
        return k is ValueError
m = M()
def g():
    for i in range(4):
        with m as log:
            if i == 1: raise ValueError
            if i == 2: continue
            yield i
            log.append("resumed")
print(list(g()), m.log)  # expect: [0, 3] ['resumed', None, 'ValueError', None, 'resumed', None]
it = g()
next(it)
it.close()
print(m.log[-1])  # expect: GeneratorExit
