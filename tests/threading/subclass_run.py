import threading
class T(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n
    def run(self):
        self.result = self.n ** 2
t = T(7)
t.start()
t.join()
print(t.result)  # expect: 49
