import os, signal
os.kill(os.getpid(), signal.SIGTERM)
# exit: -15
# expect nothing
