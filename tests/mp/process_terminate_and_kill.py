from multiprocessing import Process
import time
p = Process(target=time.sleep, args=(100,))
p.start()
p.terminate()
p.join()
q = Process(target=time.sleep, args=(100,))
q.start()
q.kill()
q.join()
print(p.exitcode, q.exitcode)  # expect: -15 -9
