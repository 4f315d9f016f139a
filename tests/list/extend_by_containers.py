# Lists and tuples made of dicts, their views, sets and reversed lists; what changes meanwhile, and what is left over.
import gc

d = {i: str(i) for i in range(5)}
del d[1]
print(list(d), tuple(d), list(d.keys()), list(d.values()), list(d.items()), sorted(d.items(), reverse=True))
s = {3}
s.add(9)
print(list(s) == [x for x in s], tuple(frozenset(s)) == tuple(s), list(set()), list({}), list({}.items()))
l = [1, 2, 3]
r = reversed(l)
print(next(r), list(r), list(r), next(r, 'over'))
r = reversed(l)
next(r)
del l[1:]
print(list(r), list(r))
l = [1, 2, 3]
l.extend(reversed(l))
print(l, list(reversed([])), tuple(reversed([1])), reversed(l).__length_hint__())
l[1:3] = reversed(l[:4])
print(l)
d.pop(0)
l.extend(d.items())
l += d
l += d.values()
l += {7}
print(l)


# keys and values are counted, pairs are new
class Thing:
    def __del__(self): print('gone', end=' ')


d = {1: Thing(), 2: Thing()}
kept = list(d.values())
pairs = list(d.items())
d.clear()
kept.clear()
print('kept')
pairs.clear()
print()


# dicts of other kinds are asked
class Own(dict):
    def __iter__(self): return iter('own')
    def keys(self): return ['k']


class Mine(list):
    def __reversed__(self): return iter('mine')


print(list(Own(a=1)), tuple(Own(a=1)), list(Own(a=1).items()), list(reversed(Mine([1]))))


# a finalizer that runs while pairs are made changes the dict
class Cycle:
    def __init__(self): self.me = self
    def __del__(self): big[len(big)] = 1


big = {i: [] for i in range(3000)}
old = gc.get_threshold()
try:
    for i in range(20): Cycle()
    gc.set_threshold(10)
    print(len(list(big.items())) >= 3000)
except RuntimeError as e:
    print(True if 'changed size' in str(e) else e)
gc.set_threshold(*old)

# copies of dicts
d = {i: [i] for i in range(20)}
c = d.copy()
for i in range(0, 20, 2): del d[i]
e = dict(d)
e[100] = 1
print(len(c), list(d)[:3], e == {**d, 100: 1}, c[3] is d[3], list(e)[-2:], (d | {5: 5})[5], d[5])
