def g(): yield
len(g())
# expect-error: TypeError: object of type 'generator' has no len()
