"""Who waits for a thread, or was woken by one, waits behind turns of 20 ms, too, if their ticks are long calls."""
import threading
import time

number = 3**400000
stop = False


def work():
    while not stop:
        number * number


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
begun = time.monotonic()
for i in range(3):
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()
print(time.monotonic() - begun < 5)  # expect: True
stop = True
for thread in threads:
    thread.join()

event, stop = threading.Event(), False


def wake_and_work():
    time.sleep(0.05)  # until the other one sleeps, too
    event.set()
    work()


begun = time.monotonic()
thread = threading.Thread(target=wake_and_work)
thread.start()
event.wait()
print(time.monotonic() - begun < 5)  # expect: True
stop = True
thread.join()
