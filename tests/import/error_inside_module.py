try:
    import modules.broken
except ZeroDivisionError as e:
    print(e)  # expect: division by zero
import sys
print("modules.broken" in sys.modules)  # expect: False
