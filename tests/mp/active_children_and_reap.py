from multiprocessing import Process, active_children
import time
ps = [Process(target=time.sleep, args=(100,)) for _ in range(2)]
for p in ps: p.start()
print(len(active_children()))  # expect: 2
for p in ps:
    p.kill()
    p.join()
print(active_children())  # expect: []
