from multiprocessing.pool import ThreadPool
from multiprocessing.dummy import Pool as DummyPool
import threading
with ThreadPool(3) as pool:
    print(pool.map(lambda x: x * 2, range(5)), pool.apply(len, ("abc",)), list(pool.imap(abs, [-1])), pool.starmap(max, [(1, 2)]))
    # expect: [0, 2, 4, 6, 8] 3 [1] [2]
with DummyPool(2) as pool:
    print(pool.map(lambda x: threading.current_thread() is not threading.main_thread(), [1]))
    # expect: [True]
