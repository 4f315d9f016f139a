import threading
class C:
    def __del__(self): print("deleted")  # expect: deleted
def f(): c = C()
t = threading.Thread(target=f)
t.start()
t.join()
print("joined")  # expect: joined
