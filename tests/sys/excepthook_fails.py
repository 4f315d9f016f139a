import sys
def hook(*a): raise TypeError("hook broke")
sys.excepthook = hook
raise ValueError("original")
# exit: 1
