"""D000-02 D000-06 D000-07 D000-08 D000-12 D000-17 D000-23 D000-24 D001-11 D001-13 D002-10 D002-15: names, numbers, tuples."""
from math import ceil
T = 3
N = int(1e7)
print(N, type(N), 1e7, 0., 1., .1, -1.0, 60.0 * 4)
# expect: 10000000 <class 'int'> 10000000.0 0.0 1.0 0.1 -1.0 240.0
chunk_N = ceil(float(N)/T)
print(chunk_N, type(chunk_N))  # expect: 3333334 <class 'int'>
chunks = [i * chunk_N for i in range(T)]
print(chunks)  # expect: [0, 3333334, 6666668]
from functools import partial          # in the middle, kept for later
k, m = divmod(10, 4)
print(k, m, (10000,), 0**0, 2**100, sum(i**i for i in range(12)))
# expect: 2 2 (10000,) 1 1267650600228229401496703205376 295716741929
print(int(240.0 * 44100), float(3), 7 / 2)  # expect: 10584000 3.0 3.5

x = 5
def shadows(x, N):
    "the globals of these names stay"
    x, T = x * 2, 'local'
    return x, N, T
print(shadows(1, 2), x, N, T)  # expect: (2, 2, 'local') 5 10000000 3
T = [T]                                # a name used for different things in turn
print(T)  # expect: [3]
print(partial(shadows, N='n')(3))  # expect: (6, 'n', 'local')
