# oracle: no (the module gil)
import gil, threading
def spin():
    while not stop: pass
stop = False
threads = [threading.Thread(target=spin, name=f"w{i}") for i in range(3)]
for t in threads: t.start()
print(gil.holder(), gil.waiters())  # expect: MainThread ['w0', 'w1', 'w2']
gil.yield_()
print(gil.waiters())  # expect: ['w0', 'w1', 'w2']
stop = True
for t in threads: t.join()
print(gil.waiters())  # expect: []
