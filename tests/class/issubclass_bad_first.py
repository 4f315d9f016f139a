issubclass(5, int)
# expect-error: TypeError: issubclass() arg 1 must be a class
