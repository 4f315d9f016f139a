# A thread that interrupts the main thread while that waits for its end: the wait ends in KeyboardInterrupt.
import _thread
import threading

caught = 0
for _ in range(20):
    thread = threading.Thread(target=_thread.interrupt_main)
    try:
        thread.start()
        thread.join()
    except KeyboardInterrupt:
        caught += 1
    thread.join()
print(caught)  # expect: 20
