type("C", (), [])
# expect-error: TypeError: type.__new__() argument 3 must be dict, not list
