from multiprocessing import Pool
def double(b): return b * 2
with Pool(2) as pool:
    out = pool.map(double, [b"x" * 500000, b"y" * 300000])
    print([len(b) for b in out], out[1][:3])  # expect: [1000000, 600000] b'yyy'
