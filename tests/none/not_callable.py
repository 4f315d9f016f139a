None()
# expect-error: TypeError: 'NoneType' object is not callable
