# Compressing lets other threads run; two of them may use the same objects.
import threading
import zlib

data = bytes(range(256)) * 2000
results = []
c = zlib.compressobj()
pieces = []


def work():
    results.append(zlib.decompress(zlib.compress(data)) == data)
    for _ in range(20):
        pieces.append(c.compress(b"same same " * 50))


threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results, len(zlib.compress(data)) < len(data))  # expect: [True, True, True, True] True
