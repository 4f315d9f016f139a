import signal, time
signal.signal(signal.SIGALRM, lambda *a: print("tick"))
signal.setitimer(signal.ITIMER_REAL, 0.05)
start = time.monotonic()
time.sleep(0.2)  # expect: tick
print(time.monotonic() - start >= 0.2)  # expect: True
