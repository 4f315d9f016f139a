import threading
n = 0
def f():
    global n
    n += 1
for _ in range(300):
    t = threading.Thread(target=f)
    t.start()
    t.join()
print(n)  # expect: 300
