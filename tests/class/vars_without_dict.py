vars(5)
# expect-error: TypeError: vars() argument must have __dict__ attribute
