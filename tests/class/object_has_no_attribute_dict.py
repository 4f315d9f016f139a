object().x = 1
# expect-error: AttributeError: 'object' object has no attribute 'x'
