import threading
seen = []
threading.setprofile(lambda frame, event, arg: seen.append((event, frame.f_code.co_name)))
def f(): pass
t = threading.Thread(target=f)
t.start()
t.join()
threading.setprofile(None)
print(("call", "f") in seen, ("return", "f") in seen)  # expect: True True
