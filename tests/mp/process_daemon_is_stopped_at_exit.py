from multiprocessing import Process
import time
p = Process(target=time.sleep, args=(100,), daemon=True)
p.start()
print("main ends")  # expect: main ends
