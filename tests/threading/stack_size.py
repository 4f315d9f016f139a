import threading
print(threading.stack_size(), threading.stack_size(1 << 20), threading.stack_size())
t = threading.Thread(target=print, args=("small stack",))
t.start()
t.join()
try:
    threading.stack_size(1000)
except Exception as e:
    print(type(e).__name__, e)
try:
    threading.stack_size(-1)
except Exception as e:
    print(type(e).__name__, e)  # expect: 0 0 1048576
    # expect: small stack
    # expect: ValueError size not valid: 1000 bytes
    # expect: ValueError size must be 0 or a positive value
