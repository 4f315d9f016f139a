# Dumps read what other threads are changing, without the lock: they may be wrong, the program goes on.
# oracle: no (python3.11 crashes)
import faulthandler
import os
import signal
import threading
import time

out = open(os.devnull, "w")
faulthandler.dump_traceback_later(0.0005, repeat=True, file=out)
faulthandler.register(signal.SIGUSR1, out)
end = time.monotonic() + 0.7


def work():
    while time.monotonic() < end:
        namespace = {}
        exec("def f(x): return [g(x) for i in range(3)]\ndef g(x): return x + 1", namespace)
        namespace["f"](1)
        os.kill(os.getpid(), signal.SIGUSR1)
        inner = threading.Thread(target=namespace["f"], args=(2,))
        inner.start()
        inner.join()


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
child = os.fork()
if not child:
    faulthandler.dump_traceback_later(5, file=out)
    faulthandler.cancel_dump_traceback_later()
    os._exit(3)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))  # expect: 3
faulthandler.cancel_dump_traceback_later()
print("end")  # expect: end
