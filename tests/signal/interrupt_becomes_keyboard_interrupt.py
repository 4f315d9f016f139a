import os, signal
try:
    os.kill(os.getpid(), signal.SIGINT)
    for i in range(1000): pass
except KeyboardInterrupt:
    print("interrupted")  # expect: interrupted
