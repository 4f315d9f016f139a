import threading
seen = []
def trace(frame, event, arg): seen.append(frame.f_code.co_name)
threading.settrace(trace)
def f(): pass
t = threading.Thread(target=f)
t.start()
t.join()
threading.settrace(None)
print("f" in seen, threading.gettrace())  # expect: True None
