int(x=5)
# expect-error: TypeError: 'x' is an invalid keyword argument for int()
