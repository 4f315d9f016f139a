# Large updates let other threads run; threads may add to the same hash.
import hashlib
import threading

data = b"z" * 3_000_000
shared = hashlib.sha256()
results = []


def work():
    results.append(hashlib.sha1(data).hexdigest())
    for _ in range(5):
        shared.update(data)


threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(set(results)), shared.hexdigest() == hashlib.sha256(data * 20).hexdigest())  # expect: 1 True
b = hashlib.blake2b()
threads = [threading.Thread(target=b.update, args=(data,)) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(b.hexdigest() == hashlib.blake2b(data * 3).hexdigest())  # expect: True
