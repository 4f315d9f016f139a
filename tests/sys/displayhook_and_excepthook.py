import sys
def hook(kind, value, tb):
    print("hook", kind.__name__, value)  # expect: hook ZeroDivisionError division by zero
sys.excepthook = hook
1 / 0
# exit: 1
