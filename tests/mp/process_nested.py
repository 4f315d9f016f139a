from multiprocessing import Process
def inner(): print("inner", flush=True)
def outer():
    p = Process(target=inner)
    p.start()
    p.join()
    print("outer", flush=True)
p = Process(target=outer)
p.start()
p.join()
print("main")  # expect: inner
# expect: outer
# expect: main
