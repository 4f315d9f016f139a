import os, threading, time
from _loopback import plain
import requests


def timed(function):
    begun = time.monotonic()
    function()
    return time.monotonic() - begun


def in_threads(count, function):
    threads = [threading.Thread(target=function) for _ in range(count)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


done = []
url = plain + "/slow?n=5&delay=0.02"


def fetch():
    done.append(requests.get(url, stream=True).content.count(b"piece"))


alone = timed(fetch)
together = timed(lambda: in_threads(8, fetch))
print(done == [5] * 9, together < 4 * alone)

# A session that all share.
session = requests.Session()
answers = []


def visit():
    for i in range(5):
        answers.append(session.get(f"{plain}/echo", params={"i": i}).json()[1])


in_threads(4, visit)
print(len(answers), sorted(set(answers)))

# A child may use it, too.
print(session.get(plain + "/connections").text.split()[1] != "1", flush=True)
pid = os.fork()
if pid == 0:
    print("child", session.get(plain + "/hello").text, end="", flush=True)
    os._exit(0)
os.waitpid(pid, 0)
print(session.get(plain + "/hello").text)

# One body, two readers: each byte goes to one of them.
r = requests.get(plain + "/big/1000000", stream=True)
sizes = []


def read():
    while data := r.raw.read(1000):
        sizes.append(len(data))


if hasattr(requests.adapters, "Body"):
    in_threads(3, read)
else:
    sizes.append(len(r.content))
print(sum(sizes))  # expect: True True
# expect: 20 ['/echo?i=0', '/echo?i=1', '/echo?i=2', '/echo?i=3', '/echo?i=4']
# expect: True
# expect: child hello
# expect: hello
# expect:
# expect: 1000000
