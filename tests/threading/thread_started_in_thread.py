import threading
def inner(): print("inner")  # expect: inner
def outer():
    t = threading.Thread(target=inner)
    t.start()
    t.join()
    print("outer")  # expect: outer
t = threading.Thread(target=outer)
t.start()
t.join()
