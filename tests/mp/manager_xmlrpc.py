# A manager that speaks XML-RPC: tuples become lists.
import queue
from multiprocessing.managers import BaseManager

items = queue.Queue()

def get_items():
    return items

class Manager(BaseManager):
    pass

Manager.register("get_items", callable=get_items)

class Client(BaseManager):
    pass

Client.register("get_items")

if __name__ == "__main__":
    manager = Manager(address=("localhost", 0), authkey=b"key", serializer="xmlrpclib")
    manager.start()
    client = Client(address=manager.address, authkey=b"key", serializer="xmlrpclib")
    client.connect()
    there = client.get_items()
    there.put(("text", None, True, 2.25, [1, {"a": "b"}], "\u1e31"))
    print(there.get(), there.qsize())  # expect: ['text', None, True, 2.25, [1, {'a': 'b'}], 'ḱ'] 0
    try:
        there.put(object())
    except Exception as error:
        print(type(error).__name__)  # expect: TypeError
    del there
    manager.shutdown()
