import sys
print(sys.flags.optimize, sys.flags.interactive, sys.flags.ignore_environment, sys.flags.utf8_mode in (0, 1), sys.warnoptions, sys.dont_write_bytecode in (True, False))
# expect: 0 0 0 True [] True
