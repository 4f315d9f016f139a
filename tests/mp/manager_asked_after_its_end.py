import queue
from multiprocessing.managers import BaseManager

tasks = queue.Queue()

class Tasks(BaseManager): pass
Tasks.register("tasks", callable=lambda: tasks)

if __name__ == "__main__":
    server = Tasks(address=("127.0.0.1", 0), authkey=b"key")
    server.start()
    client = Tasks(address=server.address, authkey=b"key")
    client.connect()
    client.tasks().put("task")
    print(server.tasks().get())  # expect: task
    server.shutdown()
    for ask in client.tasks, client.connect:
        try:
            ask()
        except OSError as e:
            print(type(e).__name__)  # expect: ConnectionRefusedError
            # expect: ConnectionRefusedError
