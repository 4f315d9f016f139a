import threading
ids = []
def f(): ids.append((threading.get_ident(), threading.get_native_id()))
t = threading.Thread(target=f)
print(t.ident, t.native_id)  # expect: None None
t.start()
t.join()
print(ids[0] == (t.ident, t.native_id), t.ident != threading.get_ident(), threading.main_thread().ident == threading.get_ident())
# expect: True True True
