import signal, threading
def f():
    try:
        signal.signal(signal.SIGUSR1, lambda *a: 0)
    except ValueError as e:
        print(e)  # expect: signal only works in main thread of the main interpreter
t = threading.Thread(target=f)
t.start()
t.join()
