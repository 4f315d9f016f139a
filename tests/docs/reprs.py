import multiprocessing, threading, queue
from multiprocessing import Pool
def f(): pass
class myThread (threading.Thread):
   def __init__(self, threadID, name, counter):
      threading.Thread.__init__(self)
      self.threadID = threadID
      self.name = name
      self.counter = counter
print(threading.Thread(target=f), myThread(1, "Thread-1", 1), multiprocessing.current_process())
# expect: <Thread(Thread-1 (f), initial)> <myThread(Thread-1, initial)> <_MainProcess name='MainProcess' parent=None started>
p = multiprocessing.Process(target=f)
print(repr(p).split(" parent")[0], repr(p).split(" ")[-1], queue.Queue())
# expect: <Process name='Process-1' initial> <queue.Queue object at 0x..>
p.start()
p.join()
print(repr(p).split(" ")[-2:])  # expect: ['stopped', 'exitcode=0>']
with Pool(2) as pool: print(pool, pool.imap(abs, [1]))
# expect: <multiprocessing.pool.Pool state=RUN pool_size=2> <multiprocessing.pool.IMapIterator object at 0x..>
