import threading, warnings
warnings.simplefilter("ignore")
t = threading.Thread(target=int, name="x")
print(threading.activeCount(), threading.currentThread().getName(), t.getName(), t.isDaemon())
# expect: 1 MainThread x False
t.setDaemon(True)
t.setName("y")
print(t.name, t.daemon)  # expect: y True
c = threading.Condition()
with c:
    c.notifyAll()
