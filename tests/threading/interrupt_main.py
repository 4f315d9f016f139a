import _thread, threading, time
def f():
    time.sleep(0.2)
    _thread.interrupt_main()
threading.Thread(target=f).start()
try:
    time.sleep(10)
except KeyboardInterrupt:
    print("interrupted")  # expect: interrupted
