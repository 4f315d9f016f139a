# A queue with a feeder of its own, as packages derive it.
import os
import pickle
import threading
import weakref
from multiprocessing import get_context, queues, util

class Queue(queues.Queue):
    def _start_thread(self):
        self._buffer.clear()
        self._thread = threading.Thread(target=self._feed, daemon=True, args=(
            self._buffer, self._notempty, self._send_bytes, self._wlock, self._writer.close, self._sem))
        self._thread.start()
        self._jointhread = util.Finalize(self._thread, Queue._finalize_join, [weakref.ref(self._thread)], exitpriority=-5)
        self._close = util.Finalize(self, Queue._finalize_close, [self._buffer, self._notempty], exitpriority=10)

    @staticmethod
    def _feed(buffer, notempty, send_bytes, wlock, close, sem):
        while True:
            with notempty:
                while not buffer:
                    notempty.wait()
                obj = buffer.popleft()
            if obj is queues._sentinel:
                close()
                return
            with wlock:
                send_bytes(pickle.dumps(("fed", obj)))

def get(queue):
    for _ in range(3):
        print(queue.get(), flush=True)

context = get_context("fork")
queue = Queue(ctx=context)
child = context.Process(target=get, args=(queue,))
child.start()
for item in 1, "two", [3]:
    queue.put(item)
child.join()
print(queue._opid == os.getpid(), queue._joincancelled, queue.empty())
queue.close()
queue.join_thread()
print(queue._thread.is_alive())  # expect: ('fed', 1)
# expect: ('fed', 'two')
# expect: ('fed', [3])
# expect: True False True
# expect: False
