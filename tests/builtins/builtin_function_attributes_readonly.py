len.x = 1
# expect-error: AttributeError: 'builtin_function_or_method' object has no attribute 'x'
