import sys
print(sys.implementation.name in ("cpython", "gilt"))  # expect: True
print(sys.implementation.version == sys.version_info, sys.implementation.hexversion == sys.hexversion)  # expect: True True
print(sys.implementation is sys.implementation)  # expect: True
print(type(sys.orig_argv), len(sys.orig_argv) >= 2)  # expect: <class 'list'> True
try:
    sys.no_such_thing
except AttributeError as e:
    print(e)  # expect: module 'sys' has no attribute 'no_such_thing'
