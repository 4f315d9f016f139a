# Names made by many threads at once are all different.
import os
import tempfile
import threading

names, lock = set(), threading.Lock()


def work():
    for _ in range(50):
        with tempfile.NamedTemporaryFile(delete=False) as f:
            f.write(b"1")
        with lock:
            names.add(f.name)


threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(names), len(os.listdir(tempfile.gettempdir())))  # expect: 200 200
for name in names:
    os.unlink(name)
