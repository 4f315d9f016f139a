import builtins
import sys
for thing in sys.flags, sys.version_info:
    try:
        type(thing)([1] * 18)
    except TypeError as e:
        print(e)  # expect: cannot create 'sys.flags' instances
        # expect: cannot create 'sys.version_info' instances
print(builtins.__debug__)  # expect: True
sys.stderr = sys.stdout
sys.excepthook(1, 1, 1)  # expect: TypeError: print_exception(): Exception expected for value, int found
sys.excepthook(ValueError, "x", None)
# expect: TypeError: print_exception(): Exception expected for value, str found
