import threading
read, write = threading.Event(), threading.Event()
n = 0
def slow():
    global n
    seen = n
    read.set()
    write.wait()
    n = seen + 1
t = threading.Thread(target=slow)
t.start()
read.wait()
n += 10
write.set()
t.join()
print(n)  # expect: 1
