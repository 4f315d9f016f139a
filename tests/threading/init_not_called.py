import threading
class T(threading.Thread):
    def __init__(self): pass
T().start()
# expect-error: RuntimeError: thread.__init__() not called
