from multiprocessing import Process
class P(Process):
    def __init__(self, n):
        super().__init__(name="mine")
        self.n = n
    def run(self): print(self.name, self.n, flush=True)
def f(a, b=0): print(a, b, flush=True)
p = P(3)
p.start()
p.join()
q = Process(target=f, args=(1,), kwargs={"b": 2})
q.start()
q.join()  # expect: mine 3
# expect: 1 2
