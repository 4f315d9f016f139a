from multiprocessing import Process
from multiprocessing.connection import wait
import time
a = Process(target=time.sleep, args=(0.01,))
b = Process(target=time.sleep, args=(100,))
a.start(); b.start()
print(wait([a.sentinel, b.sentinel], timeout=10) == [a.sentinel], wait([b.sentinel], timeout=0.01))
# expect: True []
b.kill(); b.join(); a.join()
