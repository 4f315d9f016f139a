import queue
print(issubclass(queue.Empty, Exception), queue.Queue(3).maxsize, queue.Queue().maxsize)  # expect: True 3 0
