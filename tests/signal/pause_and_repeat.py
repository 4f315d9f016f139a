import os, signal, threading, time
def kick():
    time.sleep(0.02)
    os.kill(os.getpid(), signal.SIGINT)
interrupted = 0
for i in range(5):
    thread = threading.Thread(target=kick)
    thread.start()
    try:
        signal.pause()
    except KeyboardInterrupt:
        interrupted += 1
    thread.join()
print(interrupted)  # expect: 5
