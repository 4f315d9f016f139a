import threading
from math import ceil
def square(x, S, N, r):
    for i in range(S,min(S+N, len(x))):
        r[i] = x[i]**2
x = list(range(9))
T = 2
N = len(x)
chunk_N = ceil(float(N)/T)
chunks = [i * chunk_N for i in range(T)]
r = [0] * N
threads = [threading.Thread(target=square, args=(x,chunks[i],chunk_N,r)) for i in range(T)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(chunk_N, chunks, r)  # expect: 5 [0, 5] [0, 1, 4, 9, 16, 25, 36, 49, 64]
