import threading
def worker(): pass
class Sub(threading.Thread): pass
ts = [threading.Thread(target=worker), threading.Thread(name="mine"), Sub(), threading.Thread(target=print)]
print([t.name for t in ts])  # expect: ['Thread-1 (worker)', 'mine', 'Thread-2', 'Thread-3 (print)']
print(str(ts[0]), repr(ts[1]))  # expect: <Thread(Thread-1 (worker), initial)> <Thread(mine, initial)>
ts[0].start()
ts[0].join()
print(ts[0].__repr__().split(" ")[-2] != "", ts[0].ident is not None, ts[1].ident)  # expect: True True None
ts[1].name = "renamed"
print(ts[1].name, threading.main_thread().name, threading.current_thread() is threading.main_thread())
# expect: renamed MainThread True
