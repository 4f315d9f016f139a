# What goes wrong in a manager's server, as its clients see it; proxies made of results; lists that change under an iterator.
from multiprocessing.managers import BaseManager, RemoteError, SyncManager

class Outer:
    def make(self):
        return "made"
    def fail(self):
        raise KeyError("x")
    def _secret(self):
        return 1

class Manager(BaseManager):
    pass

Manager.register("Twice", lambda x: [x, x], exposed=("__len__", "__getitem__"))
Manager.register("Outer", Outer, method_to_typeid={"make": "Twice"})
Manager.register("Bad", lambda: 1 / 0)

def show(f, *args):
    try:
        print(f(*args))
    except RemoteError as error:
        print("RemoteError:", str(error).splitlines()[-2])
    except Exception as error:
        print(repr(error))

if __name__ == "__main__":
    with Manager() as manager:
        outer = manager.Outer()
        twice = outer.make()
        print(type(twice).__name__, len(twice._callmethod("__getitem__", (slice(0, 2),))))
        # expect: AutoProxy[Twice] 2
        show(outer.fail)  # expect: KeyError('x')
        show(manager.Bad)  # expect: RemoteError: ZeroDivisionError: division by zero
        show(manager.Outer, 3)  # expect: RemoteError: TypeError: Outer() takes no arguments
        try:
            outer._callmethod("_secret")
        except RemoteError as error:
            print("object is not in exposed=" in str(error))  # expect: True
        show(lambda: manager.nothing())
        # expect: AttributeError("'Manager' object has no attribute 'nothing'")
        print("refcount" in manager._debug_info())  # expect: True
    with SyncManager() as manager:
        shared = manager.list([1, 2])
        iterator = iter(shared)
        shared[:] = []
        print(list(iterator))  # expect: []
        show(manager.Pool, -1)  # expect: RemoteError: ValueError: Number of processes must be at least 1
        show(shared.pop)  # expect: IndexError('pop from empty list')
        show(manager.Queue().get, True, 0.01)  # expect: Empty()
