import os, signal, threading, time
e = threading.Event()
t = threading.Thread(target=e.wait)
t.start()
threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    t.join()
except KeyboardInterrupt:
    print("join interrupted")  # expect: join interrupted
e.set()
t.join()
