import threading
print(threading.excepthook is threading.__excepthook__, threading.TIMEOUT_MAX > 1000)  # expect: True True
