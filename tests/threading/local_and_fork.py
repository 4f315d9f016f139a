import os, threading
data = threading.local()
data.x = "main"
def work():
    data.x = "worker"
    pid = os.fork()
    if pid == 0:
        print(data.x, threading.active_count(), threading.current_thread() is threading.main_thread(), flush=True)
        os._exit(0)
    os.waitpid(pid, 0)
t = threading.Thread(target=work)
t.start()
t.join()
print(data.x, threading.active_count())  # expect: worker 1 True
# expect: main 1
