# When threading.excepthook fails, its own error is shown, and not what it was to tell.
import sys, threading
def hook(args): raise RuntimeError("hook failed")
def shown(kind, error, traceback): print(kind.__name__, error, repr(error.__context__), error.__suppress_context__)
# expect: RuntimeError hook failed ZeroDivisionError('division by zero') True
threading.excepthook = hook
sys.excepthook = shown
t = threading.Thread(target=lambda: 1 / 0)
t.start()
t.join()
# expect-error: Exception in threading.excepthook:
# exit: 0
