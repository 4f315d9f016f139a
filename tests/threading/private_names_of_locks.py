# Private names of threading that programs use.
import threading

print(threading._newname("x-%d").startswith("x-"))  # expect: True
print(isinstance(threading._RLock, type), threading._PyRLock is threading._RLock)  # expect: True True
