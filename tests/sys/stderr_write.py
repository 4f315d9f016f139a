import sys
print("to stderr", file=sys.stderr)
print(sys.stderr.name, sys.stderr.errors, file=sys.stderr)
