# oracle: no (CPython waits for ever)
import sys
from multiprocessing import Pool
with Pool(1) as pool:
    try:
        pool.apply(sys.exit, (5,))
    except Exception as e:
        print("exit code 5" in str(e))  # expect: True
    print(pool.apply(abs, (-2,)))  # expect: 2
