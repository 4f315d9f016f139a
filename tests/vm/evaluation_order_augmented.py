log = []
class T:
    def __getitem__(self, k):
        log.append(("get", k))
        return 1
    def __setitem__(self, k, v): log.append(("set", k, v))
def n(x):
    log.append(x)
    return x
t = T()
t[n("k")] += n(5)
print(log)  # expect: ['k', ('get', 'k'), 5, ('set', 'k', 6)]
