# run: -O -c 'import sys; print(sys.flags.optimize, __debug__); assert False'
print("not this file")  # expect: 1 False
