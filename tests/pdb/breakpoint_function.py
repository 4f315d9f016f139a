# breakpoint() stops at the next line of the function that called it.
import io
import os
import sys
import pdb
pdb.Pdb.canonic = lambda self, filename: os.path.basename(filename)
def f():
    x = 1
    breakpoint()
    y = 2
    return y
sys.stdin = io.StringIO("p x\nn\np y\nc\n")
print(f())
def traced(frame, event, arg):
    print(frame.f_code.co_name, event, frame.f_lineno)
    return traced
def set_trace():
    frame = sys._getframe().f_back
    frame.f_trace = traced
    sys.settrace(traced)
def g():
    x = 1
    set_trace()
    x = 2
    sys.settrace(None)
    return x
g()
