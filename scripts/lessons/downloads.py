"""Downloads: pictures from a server that takes its time, one after the other and by five threads on a queue.

The server is a small one of our own, in a process of its own on this machine, so that the lesson needs no network.  Each
answer begins after a pause, as answers from far away do.  A thread that waits for the network does not hold the lock.
"""
import hashlib
import multiprocessing
import os
import socketserver
import tempfile
import time
from queue import Queue
from threading import Thread

import requests

from lesson import Comparison, notice, show_machine, title

PAUSE = 0.05   # seconds before an answer
PICTURES = 6
ROUNDS = 5
WORKERS = 5
BLOCK = 1024


def picture(number):
    """Some 100 KB that stand for a picture."""
    return hashlib.sha256(str(number).encode()).digest() * 3200


class SlowAnswer(socketserver.StreamRequestHandler):
    """One request a connection: GET /photo-3."""

    def handle(self):
        path = self.rfile.readline().split()[1].decode()
        while self.rfile.readline().strip():
            pass  # header fields, up to the empty line
        time.sleep(PAUSE)
        body = picture(path.rpartition("-")[2])
        head = f"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        self.wfile.write(head.encode() + body)


def serve(ports):
    """Answers until it is terminated; a thread for each connection."""
    socketserver.ThreadingTCPServer.daemon_threads = True
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), SlowAnswer) as server:
        ports.put(server.server_address[1])
        server.serve_forever()


def download(url, folder):
    answer = requests.get(url, stream=True)
    with open(os.path.join(folder, url.rpartition("/")[2] + ".jpg"), "wb") as file:
        for block in answer.iter_content(BLOCK):
            file.write(block)


def one_after_the_other(urls, folder):
    for url in urls:
        download(url, folder)


def by_threads(urls, folder):
    tasks = Queue()

    def worker():
        while True:
            url = tasks.get()
            download(url, folder)
            tasks.task_done()

    for url in urls:
        tasks.put(url)
    for _ in range(WORKERS):
        Thread(target=worker, daemon=True).start()
    tasks.join()


def are_complete(folder):
    names = sorted(os.listdir(folder))
    return names == [f"photo-{n}.jpg" for n in range(PICTURES)] and all(
        open(os.path.join(folder, name), "rb").read() == picture(n) for n, name in enumerate(names))


if __name__ == "__main__":
    show_machine("Downloads: waiting for others")
    ports = multiprocessing.SimpleQueue()
    server = multiprocessing.Process(target=serve, args=(ports,), daemon=True)
    server.start()
    port = ports.get()
    urls = [f"http://127.0.0.1:{port}/photo-{n}" for n in range(PICTURES)] * ROUNDS
    ways = Comparison()

    title(f"{len(urls)} downloads, {PAUSE} s each before an answer")
    for name, way in ("one after the other", one_after_the_other), (f"{WORKERS} threads on a queue", by_threads):
        with tempfile.TemporaryDirectory() as folder:
            ways.run(name, way, urls, folder)
            assert are_complete(folder)
    server.terminate()
    server.join()
    notice("""Five threads wait for five answers at the same time. The CPU time is that of one download after the other:
           the threads did not compute faster, they only waited together.""")
    notice("""Each picture was fetched five times, now and then by two threads at once into the same file. That goes well
           here since they write the same bytes; different ones would need a lock, or a name for each.""")
