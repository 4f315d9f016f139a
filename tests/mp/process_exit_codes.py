from multiprocessing import Process
import os, sys
def leave(how):
    if how == "exit": sys.exit(3)
    if how == "exit text": 
        sys.stderr = open(os.devnull, "w")
        sys.exit("text")
    if how == "_exit": os._exit(4)
    if how == "error":
        sys.stderr = open(os.devnull, "w")
        raise ValueError("v")
for how in ("exit", "exit text", "_exit", "error", "none"):
    p = Process(target=leave, args=(how,))
    p.start()
    p.join()
    print(how, p.exitcode)  # expect: exit 3
    # expect: exit text 1
    # expect: _exit 4
    # expect: error 1
    # expect: none 0
