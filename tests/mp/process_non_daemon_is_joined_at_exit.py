from multiprocessing import Process
import time
def f():
    time.sleep(0.3)
    print("late child", flush=True)
Process(target=f).start()
print("main ends", flush=True)  # expect: main ends
# expect: late child
