import threading
c = threading.Condition()
items = []
def consumer():
    with c:
        while not items:
            c.wait()
        print("got", items.pop())  # expect: got 1
t = threading.Thread(target=consumer)
t.start()
with c:
    items.append(1)
    c.notify()
t.join()
