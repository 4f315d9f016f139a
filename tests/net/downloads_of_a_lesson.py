"""Pictures fetched one after the other, then by five daemon threads that share a queue, over a proxy and TLS."""
import os, tempfile
from queue import Queue
from threading import Thread
from _loopback import plain, tls, CA

os.environ["HTTPS_PROXY"] = plain
os.environ["REQUESTS_CA_BUNDLE"] = CA
os.chdir(tempfile.gettempdir())
import requests

NUM_THREADS = 5
q = Queue()


def download(url: str):
    """Writes the picture into the current folder."""
    res = requests.get(url, stream=True)
    filename = f"{url.split('/')[-1]}.jpg"
    with open(filename, 'wb') as f:
        for block in res.iter_content(1024):
            f.write(block)


def worker():
    global q

    while True:
        download(q.get())
        q.task_done()


if __name__ == '__main__':
    images = [
        # each of another size
        f"{tls}/big/100003",
        f"{tls}/big/200009",
        f"{tls}/big/300017",
    ]
    for url in images:
        download(url)
    print({name: os.path.getsize(name) for name in sorted(os.listdir())})  # expect: {'100003.jpg': 100003, '200009.jpg': 200009, '300017.jpg': 300017}
    for url in images * 3:
        q.put(url)
    for t in range(NUM_THREADS):
        thread = Thread(target=worker)
        thread.daemon = True
        thread.start()
    q.join()
    block = bytes(range(256)) * 256
    for name in sorted(os.listdir()):
        with open(name, "rb") as f:
            data = f.read()
        print(name, data == (block * 5)[:len(data)], len(data))
    # expect: 100003.jpg True 100003
    # expect: 200009.jpg True 200009
    # expect: 300017.jpg True 300017
