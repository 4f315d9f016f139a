# An iterator that lets itself be asked only when results are taken.
import threading
from multiprocessing import Pool
room = threading.Semaphore(2)
def items():
    for i in range(20):
        room.acquire()
        yield i
with Pool(2) as pool:
    total = 0
    for value in pool.imap(abs, items()):
        total += value
        room.release()
print(total)  # expect: 190
