from multiprocessing import Pool
def work(x): return 10 // x
out = []
with Pool(1) as pool:
    a = pool.apply_async(work, (5,), callback=out.append)
    b = pool.apply_async(work, (0,), error_callback=lambda e: out.append(repr(e)))
    a.wait()
    b.wait()
    pool.close()
    pool.join()
print(out)  # expect: [2, "ZeroDivisionError('integer division or modulo by zero')"]
