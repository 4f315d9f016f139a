type(None)(1)
# expect-error: TypeError: NoneType takes no arguments
