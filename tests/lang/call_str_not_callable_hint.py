"a" (1)
# expect-error: TypeError: 'str' object is not callable
