print((5)[0])
# expect-error: TypeError: 'int' object is not subscriptable
