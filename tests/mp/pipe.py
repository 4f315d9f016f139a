from multiprocessing import Process, Pipe
def f(c):
    c.send([42, None, "hello"])
    print(c.recv(), flush=True)
    c.close()
here, there = Pipe()
p = Process(target=f, args=(there,))
p.start()
print(here.recv(), flush=True)
here.send("bye")
p.join()  # expect: [42, None, 'hello']
# expect: bye
