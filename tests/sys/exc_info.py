import sys
print(sys.exc_info())  # expect: (None, None, None)
try:
    1 / 0
except ZeroDivisionError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb.tb_lineno)  # expect: ZeroDivisionError division by zero 4
print(sys.exc_info(), sys.exception())  # expect: (None, None, None) None
