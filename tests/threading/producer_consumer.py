import threading
buffer, c, done = [], threading.Condition(), []
def produce():
    for i in range(50):
        with c:
            c.wait_for(lambda: len(buffer) < 3)
            buffer.append(i)
            c.notify_all()
def consume():
    for _ in range(50):
        with c:
            c.wait_for(lambda: buffer)
            done.append(buffer.pop(0))
            c.notify_all()
ts = [threading.Thread(target=produce), threading.Thread(target=consume)]
for t in ts: t.start()
for t in ts: t.join()
print(done == list(range(50)))  # expect: True
