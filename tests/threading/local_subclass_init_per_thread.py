import threading
class L(threading.local):
    def __init__(self, n): self.n = n
l = L(5)
l.n += 1
def f(): print(l.n)  # expect: 5
t = threading.Thread(target=f)
t.start()
t.join()
print(l.n)  # expect: 6
