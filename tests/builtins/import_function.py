m = __import__("math")
print(m.sqrt(16.0), __import__("os.path").__name__)  # expect: 4.0 os
try:
    __import__("no_such_module_here")
except Exception as e:
    print(type(e).__name__, e)  # expect: ModuleNotFoundError No module named 'no_such_module_here'
try:
    __import__(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError module name must be a string
