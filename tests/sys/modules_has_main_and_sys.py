import sys
print("sys" in sys.modules, "__main__" in sys.modules, sys.modules["sys"] is sys, "builtins" in sys.modules)
# expect: True True True True
