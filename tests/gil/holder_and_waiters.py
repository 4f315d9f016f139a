# oracle: no (the module gil)
import gil, threading
names = []
def f(): names.append(gil.holder())
t = threading.Thread(target=f, name="asker")
t.start()
t.join()
print(names, gil.holder(), gil.waiters())
# expect: ['asker'] MainThread []
