import os, signal, threading, time
from _loopback import plain
import requests


def soon(action, seconds=0.1):
    def wait():
        time.sleep(seconds)
        action()
    threading.Thread(target=wait, daemon=True).start()


def interrupt():
    os.kill(os.getpid(), signal.SIGINT)


for what, function in [
    ("head", lambda: requests.get(plain + "/stall/none")),
    ("body", lambda: requests.get(plain + "/stall/body")),
    ("stream", lambda: list(requests.get(plain + "/stall/body", stream=True).iter_content(4))),
]:
    begun = time.monotonic()
    soon(interrupt)
    try:
        function()
    except KeyboardInterrupt:
        print(what, "interrupted", time.monotonic() - begun < 2)  # expect: head interrupted True
        # expect: body interrupted True
        # expect: stream interrupted True

# A handler that returns lets the wait go on.
signal.signal(signal.SIGUSR1, lambda *args: print("handler"))
soon(lambda: os.kill(os.getpid(), signal.SIGUSR1), 0.05)
print(requests.get(plain + "/wait/0.2").text)  # expect: handler
# expect: waited
# expect:

# Other threads wait on, and a daemon in the middle of it does not keep the program.
results = []
t = threading.Thread(target=lambda: results.append(requests.get(plain + "/wait/0.2").text))
t.start()
soon(interrupt, 0.05)
try:
    time.sleep(5)
except KeyboardInterrupt:
    print("main interrupted")  # expect: main interrupted
t.join()
print(results)  # expect: ['waited\n']
threading.Thread(target=lambda: requests.get(plain + "/stall/none"), daemon=True).start()
time.sleep(0.05)
