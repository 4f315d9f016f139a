int(1, 2, 3)
# expect-error: TypeError: int() takes at most 2 arguments (3 given)
