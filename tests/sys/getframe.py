import sys
def f():
    return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name, sys._getframe().f_lineno
print(f())  # expect: ('f', '<module>', 3)
try:
    sys._getframe(100)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError call stack is not deep enough
