from multiprocessing import Process
import threading
def child():
    out = []
    ts = [threading.Thread(target=out.append, args=(i,)) for i in range(4)]
    for t in ts: t.start()
    for t in ts: t.join()
    print(sorted(out), flush=True)
p = Process(target=child)
p.start()
p.join()  # expect: [0, 1, 2, 3]
