import _thread
l = _thread.allocate_lock()
l.acquire()
def f(a, b=0):
    print("thread", a, b)  # expect: thread 1 2
    l.release()
ident = _thread.start_new_thread(f, (1,), {"b": 2})
l.acquire()
print(isinstance(ident, int), _thread.LockType.__name__, _thread.get_ident() > 0, _thread.error, _thread.TIMEOUT_MAX > 0)
# expect: True lock True <class 'RuntimeError'> True
try:
    _thread.start_new_thread(5, ())
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError first arg must be callable
try:
    _thread.start_new_thread(f, 5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 2nd arg must be a tuple
