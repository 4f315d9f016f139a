ValueError(a=1)
# expect-error: TypeError: ValueError() takes no keyword arguments
