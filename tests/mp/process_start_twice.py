from multiprocessing import Process
p = Process(target=int)
p.start()
p.join()
try:
    p.start()
except Exception as e:
    print(type(e).__name__, e)  # expect: AssertionError cannot start a process twice
try:
    Process(target=int).join()
except Exception as e:
    print(type(e).__name__, e)  # expect: AssertionError can only join a started process
