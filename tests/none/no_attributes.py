None.x = 1
# expect-error: AttributeError: 'NoneType' object has no attribute 'x'
