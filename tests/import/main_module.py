import __main__
x = 5
print(__main__.x, __main__.__name__, __main__.__file__.rpartition("/")[2])
# expect: 5 __main__ main_module.py
