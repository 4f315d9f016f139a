import io
import logging
import logging.handlers
import queue
import threading

box = queue.Queue()
out = io.StringIO()
target = logging.StreamHandler(out)
target.setFormatter(logging.Formatter("%(threadName)s %(levelname)s %(message)s"))
quiet = logging.StreamHandler(out)
quiet.setLevel(logging.ERROR)
listener = logging.handlers.QueueListener(box, target, quiet, respect_handler_level=True)
listener.start()
log = logging.getLogger()
log.addHandler(logging.handlers.QueueHandler(box))
log.setLevel(logging.INFO)


def work(n):
    for i in range(100):
        log.info("step %d of %d", i, n)


threads = [threading.Thread(target=work, args=(n,), name=f"w{n}") for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed")
listener.stop()
lines = out.getvalue().splitlines()
print(sorted(lines[:400]) == sorted(f"w{n} INFO step {i} of {n}" for n in range(4) for i in range(100)))
# expect: True
for line in lines[400:]:
    print(line)  # expect: MainThread ERROR failed
    # expect: Traceback (most recent call last):
    # expect:   File "queue_handler.py", line 31, in <module>
    # expect:     1 / 0
    # expect:     ~~^~~
    # expect: ZeroDivisionError: division by zero
    # expect: failed
    # expect: Traceback (most recent call last):
    # expect:   File "queue_handler.py", line 31, in <module>
    # expect:     1 / 0
    # expect:     ~~^~~
    # expect: ZeroDivisionError: division by zero
