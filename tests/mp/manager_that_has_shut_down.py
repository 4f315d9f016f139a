# It makes nothing more and is not started again.
from multiprocessing.managers import SyncManager

if __name__ == "__main__":
    manager = SyncManager()
    with manager:
        print(manager.list([1]))  # expect: [1]
        try:
            manager.start()
        except Exception as error:
            print(type(error).__name__, error)  # expect: ProcessError Already started server
    for use in (manager.dict, manager.start, manager.get_server, manager.__enter__):
        try:
            use()
        except Exception as error:
            print(type(error).__name__, error)  # expect: AssertionError server not yet started
            # expect: ProcessError Manager has shut down
            # expect: ProcessError Manager has shut down
            # expect: ProcessError Manager has shut down
    manager.shutdown()
