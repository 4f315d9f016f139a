# run: -c 'import sys; print(__name__, sys.argv)' a b
print("not this file")  # expect: __main__ ['-c', 'a', 'b']
