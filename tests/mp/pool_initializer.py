from multiprocessing import Pool
def init(v):
    global value
    value = v
def get(x): return value + x
with Pool(2, initializer=init, initargs=(100,)) as pool:
    print(pool.map(get, range(4)))  # expect: [100, 101, 102, 103]
