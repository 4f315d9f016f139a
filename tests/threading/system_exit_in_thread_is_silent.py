import threading, sys
t = threading.Thread(target=sys.exit, args=(3,))
t.start()
t.join()
print("main", t.is_alive())  # expect: main False
