import faulthandler
import re
import signal
import sys
import tempfile
import threading
import time


def text_of(f):
    f.seek(0)
    return re.sub(r"0x[0-9a-f]+", "0x..", re.sub(r'"[^"]*/', '"', f.read()))


def inner(f):
    faulthandler.dump_traceback(f, all_threads=False)


with tempfile.TemporaryFile("w+") as f:
    inner(f)
    print(text_of(f))
with tempfile.TemporaryFile("w+") as f:
    gate = threading.Event()
    t = threading.Thread(target=gate.wait)
    t.start()
    time.sleep(0.05)
    faulthandler.dump_traceback(f)
    gate.set()
    t.join()
    text = text_of(f)
    print(text.count("Thread 0x.."), "Current thread 0x.. (most recent call first)" in text or "Thread 0x.. (most recent call first)" in text, " in <module>" in text)
with tempfile.TemporaryFile("w+") as f:
    faulthandler.dump_traceback_later(0.05, file=f)
    time.sleep(0.3)
    text = text_of(f)
    print(text.splitlines()[0], "tracebacks.py" in text)
    faulthandler.dump_traceback_later(5, file=f)
    faulthandler.cancel_dump_traceback_later()
with tempfile.TemporaryFile("w+") as f:
    faulthandler.register(signal.SIGUSR1, f)
    signal.raise_signal(signal.SIGUSR1)
    print("most recent call first" in text_of(f), faulthandler.unregister(signal.SIGUSR1), faulthandler.unregister(signal.SIGUSR1))
faulthandler.enable()
print(faulthandler.is_enabled())
faulthandler.disable()
print(faulthandler.is_enabled())  # expect: Stack (most recent call first):
# expect:   File "tracebacks.py", line 16 in inner
# expect:   File "tracebacks.py", line 20 in <module>
# expect:
# expect: 1 True True
# expect: Timeout (0:00:00.050000)! True
# expect: True True False
# expect: True
# expect: False
