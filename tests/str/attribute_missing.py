"abc".push("d")
# expect-error: AttributeError: 'str' object has no attribute 'push'
