"""A turn has 100000 ticks, but one whose ticks are long calls ends after 20 ms if others wait."""
import threading
import time

number = 3**30000
stop = False


def work():
    while not stop:
        number * number


thread = threading.Thread(target=work)
thread.start()
begun = time.monotonic()
for i in range(5):
    time.sleep(0.001)
print(time.monotonic() - begun < 3)  # expect: True
stop = True
thread.join()
