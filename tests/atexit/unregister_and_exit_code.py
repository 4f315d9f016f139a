import atexit
def f(): print("never")
atexit.register(f)
atexit.unregister(f)
raise SystemExit(4)
# expect nothing
# exit: 4
