from multiprocessing import Process
p = Process(target=int)
p.start()
p.join()
p.close()
try:
    p.is_alive()
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError process object is closed
try:
    p.join()
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError process object is closed
