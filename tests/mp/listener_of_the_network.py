"""Listeners with an address: of the network, with a key, or in the file system; and a manager that others reach."""
import multiprocessing as mp
import os
import threading
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener
from multiprocessing.managers import BaseManager


def call(address, key):
    with Client(address, authkey=key) as caller:
        caller.send({"hello": [1, 2]})
        caller.send_bytes(b"raw")
        print("answer:", caller.recv())


with Listener(("127.0.0.1", 0), authkey=b"secret") as listener:
    child = mp.Process(target=call, args=(listener.address, b"secret"))
    child.start()
    with listener.accept() as connection:
        print(connection.recv(), connection.recv_bytes(), listener.last_accepted[0])
        connection.send("bye")
    child.join()

    def call_wrongly():
        try:
            Client(listener.address, authkey=b"guess")
        except AuthenticationError as e:
            print("caller:", e)

    thread = threading.Thread(target=call_wrongly)
    thread.start()
    try:
        listener.accept()
    except AuthenticationError as e:
        thread.join()
        print("listener:", e)
    address = listener.address
try:
    Client(address)
except ConnectionRefusedError as e:
    print(e)
try:
    Listener(address, authkey="text")
except TypeError as e:
    print(e)

with Listener("socket_of_this_test", family="AF_UNIX") as listener:
    thread = threading.Thread(target=call, args=("socket_of_this_test", None))
    thread.start()
    with listener.accept() as connection:
        print(connection.recv(), connection.recv_bytes())
        connection.send("through a file")
    thread.join()
print(os.path.exists("socket_of_this_test"))


class Counter:
    def __init__(self):
        self.n = 0

    def up(self):
        self.n += 1
        return self.n


class Manager(BaseManager):
    pass


counter = Counter()
Manager.register("counter", callable=lambda: counter)


class Remote(BaseManager):
    pass


Remote.register("counter")


def use(address):
    remote = Remote(address, authkey=b"abc")
    remote.connect()
    proxy = remote.counter()
    print("remote:", proxy.up(), proxy.up())


def use_wrongly(address):
    try:
        Remote(address, authkey=b"xyz").connect()
    except AuthenticationError as e:
        print("remote:", e)


with Manager(("127.0.0.1", 0), authkey=b"abc") as manager:
    for target in use, use_wrongly, use:
        child = mp.Process(target=target, args=(manager.address,))
        child.start()
        child.join()
    print(manager.counter().up())  # expect: answer: bye
    # expect: {'hello': [1, 2]} b'raw' 127.0.0.1
    # expect: caller: digest sent was rejected
    # expect: listener: digest received was wrong
    # expect: [Errno 111] Connection refused
    # expect: authkey should be a byte string
    # expect: {'hello': [1, 2]} b'raw'
    # expect: answer: through a file
    # expect: False
    # expect: remote: 1 2
    # expect: remote: digest sent was rejected
    # expect: remote: 3 4
    # expect: 5
