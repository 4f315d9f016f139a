import threading
t = threading.Timer(0.01, print, ["timer ran"])
t.start()
t.join()
c = threading.Timer(100, print, ["never"])
c.start()
c.cancel()
c.join()
print("done")  # expect: timer ran
# expect: done
