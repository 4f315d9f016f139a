# A name that begins with a null byte is in no file system.
import os
import threading
from multiprocessing.connection import Client, Listener

for address in f"\0listener-{os.getpid()}", None, ("localhost", 0):
    with Listener(address) as listener:
        def call():
            with Client(listener.address) as connection:
                connection.send("hello")
        thread = threading.Thread(target=call)
        thread.start()
        with listener.accept() as connection:
            print(connection.recv(), type(listener.address).__name__)  # expect: hello bytes
            # expect: hello str
            # expect: hello tuple
        thread.join()
