import os, signal, threading
signal.signal(signal.SIGALRM, lambda *a: print("alarm"))
signal.setitimer(signal.ITIMER_REAL, 0.05)
r, w = os.pipe()
threading.Timer(0.2, lambda: os.write(w, b"late\n")).start()
print(open(r).readline())  # expect: alarm
# expect: late
# expect:
