# oracle: no (the module _threading is gilt's own)
import _threading

try:
    _threading.ThreadHandle().start(None, print, False, OSError("x"))
except TypeError as e:
    print(e)  # expect: a thread's name must be str, not OSError
