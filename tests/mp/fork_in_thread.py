from multiprocessing import Process
import threading
def child(): print("child", threading.active_count(), threading.current_thread() is threading.main_thread(), flush=True)
def run():
    p = Process(target=child)
    p.start()
    p.join()
    print(p.exitcode)
t = threading.Thread(target=run)
t.start()
t.join()  # expect: child 1 True
# expect: 0
