list(None)
# expect-error: TypeError: 'NoneType' object is not iterable
