# connect() tries the key it was given, also where another manager is connected; the other goes on.
from multiprocessing import AuthenticationError
from multiprocessing.managers import BaseManager

class Manager(BaseManager):
    pass

def values():
    return {"a": 1}

Manager.register("values", callable=values)

def attempt(address, key):
    manager = Manager(address=address, authkey=key)
    try:
        manager.connect()
    except AuthenticationError as error:
        return "refused: %s" % error
    except ConnectionRefusedError:
        return "nobody there"
    return manager.values().get("a")

if __name__ == "__main__":
    manager = Manager(address=("127.0.0.1", 0), authkey=b"right")
    manager.start()
    address = manager.address
    print(attempt(address, b"wrong"))  # expect: refused: digest sent was rejected
    print(manager.values().get("a"))  # expect: 1
    print(attempt(address, b"wrong"), attempt(address, b"right"))
    # expect: refused: digest sent was rejected 1
    print(manager.values().get("a"))  # expect: 1
    manager.shutdown()
    print(attempt(address, b"right"))  # expect: nobody there
