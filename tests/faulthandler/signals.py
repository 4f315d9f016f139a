# A registered signal is answered at once, also while the thread waits; chain=True goes on to the handler before.
import faulthandler
import os
import signal
import tempfile
import threading

os.chdir(tempfile.mkdtemp())
signal.signal(signal.SIGUSR1, lambda *a: print("handler"))


def count(f):
    f.seek(0)
    return f.read().count("most recent call first")


with open("dump", "w+") as f:
    for chain in (False, True):
        faulthandler.register(signal.SIGUSR1, f, all_threads=False, chain=chain)
        signal.raise_signal(signal.SIGUSR1)
        print(chain, count(f), faulthandler.unregister(signal.SIGUSR1))
    faulthandler.register(signal.SIGUSR1, f, all_threads=False, chain=True)
    lock = threading.Lock()
    lock.acquire()
    threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGUSR1)).start()
    print(lock.acquire(timeout=0.5), count(f))
    print(faulthandler.unregister(signal.SIGUSR1), faulthandler.unregister(signal.SIGUSR1))
    signal.raise_signal(signal.SIGUSR1)
    print(count(f))  # expect: False 1 True
    # expect: handler
    # expect: True 2 True
    # expect: handler
    # expect: False 3
    # expect: True False
    # expect: handler
    # expect: 3


def complain(function, *args):
    try:
        function(*args)
    except Exception as problem:
        print(type(problem).__name__, problem)


class Odd:
    def fileno(self):
        return "7"


for number in (signal.SIGSEGV, 0, 99, "x"):
    complain(faulthandler.register, number)
    # expect: RuntimeError signal 11 cannot be registered, use enable() instead
    # expect: ValueError signal number out of range
    # expect: ValueError signal number out of range
    # expect: TypeError 'str' object cannot be interpreted as an integer
for file in (-1, "x", Odd()):
    complain(faulthandler.register, signal.SIGUSR2, file)
    complain(faulthandler.enable, file)  # expect: ValueError file is not a valid file descripter
    # expect: ValueError file is not a valid file descripter
    # expect: AttributeError 'str' object has no attribute 'fileno'
    # expect: AttributeError 'str' object has no attribute 'fileno'
    # expect: RuntimeError file.fileno() is not a valid file descriptor
    # expect: RuntimeError file.fileno() is not a valid file descriptor
for timeout in (0, -1, "x", 1e300, float("nan")):
    complain(faulthandler.dump_traceback_later, timeout)  # expect: ValueError timeout must be greater than 0
    # expect: ValueError timeout must be greater than 0
    # expect: TypeError 'str' object cannot be interpreted as an integer
    # expect: OverflowError timestamp too large to convert to C _PyTime_t
    # expect: ValueError Invalid value NaN (not a number)
