import queue
class Unique(queue.Queue):
    def _init(self, maxsize): self.queue = set()
    def _qsize(self): return len(self.queue)
    def _put(self, item): self.queue.add(item)
    def _get(self): return self.queue.pop()
q = Unique()
q.put(1); q.put(1)
print(q.qsize(), q.get())  # expect: 1 1
