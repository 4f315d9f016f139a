print(None >= 3)
# expect-error: TypeError: '>=' not supported between instances of 'NoneType' and 'int'
