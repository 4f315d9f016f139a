import threading
threading.Thread().join()
# expect-error: RuntimeError: cannot join thread before it is started
