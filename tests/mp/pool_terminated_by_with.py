from multiprocessing import Pool
import time
with Pool(2) as pool:
    pool.map_async(time.sleep, [100, 100])
print("left at once")  # expect: left at once
