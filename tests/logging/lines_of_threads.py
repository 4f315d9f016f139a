# Lines of several threads are never torn, and none is lost.
import io
import logging
import threading

out = io.StringIO()
logging.basicConfig(stream=out, level=logging.INFO, format="%(threadName)s:%(message)s")


def work():
    for i in range(200):
        logging.info("%d %s", i, "x" * (i % 7))


threads = [threading.Thread(target=work, name=f"t{n}") for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
lines = out.getvalue().splitlines()
print(len(lines), set(lines) == {f"t{n}:{i} {'x' * (i % 7)}" for n in range(5) for i in range(200)})
# expect: 1000 True
