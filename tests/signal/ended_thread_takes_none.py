# oracle: no (a thread of CPython's may still be there when it has been joined)
"""A signal that the main thread blocks is not taken by a thread that has been joined."""
import os
import signal
import threading


def work():
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR2})


for _ in range(50):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR2})
    os.kill(os.getpid(), signal.SIGUSR2)
    assert signal.sigwait({signal.SIGUSR2}) == signal.SIGUSR2
print("waited for each")  # expect: waited for each
