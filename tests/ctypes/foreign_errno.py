# ctypes' errno is each thread's own, and only functions with use_errno touch it.
import ctypes
import os
import threading
libc = ctypes.CDLL(None, use_errno=True)
print(libc.open(b"/nosuch/file", 0), os.strerror(ctypes.get_errno()))  # expect: -1 No such file or directory
thread = threading.Thread(target=lambda: print("in a thread:", ctypes.get_errno(), ctypes.set_errno(5), ctypes.get_errno()))
# expect: in a thread: 0 0 5
thread.start()
thread.join()
print(ctypes.get_errno(), ctypes.set_errno(0), ctypes.get_errno())  # expect: 2 2 0
def check(result, function, args):
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), args[0])
    return result
libc.open.errcheck = check
try:
    libc.open(b"/nosuch/file", 0)
except OSError as e:
    print(type(e).__name__, e)
    # expect: FileNotFoundError [Errno 2] No such file or directory: b'/nosuch/file'
