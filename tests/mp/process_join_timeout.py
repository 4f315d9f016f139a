from multiprocessing import Process
import time
p = Process(target=time.sleep, args=(100,))
p.start()
print(p.join(0.02), p.is_alive(), p.exitcode)  # expect: None True None
p.kill()
p.join()
