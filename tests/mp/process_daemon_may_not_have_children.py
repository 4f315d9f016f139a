from multiprocessing import Process
def f():
    try:
        Process(target=int).start()
    except AssertionError as e:
        print(e, flush=True)
p = Process(target=f, daemon=True)
p.start()
p.join()  # expect: daemonic processes are not allowed to have children
