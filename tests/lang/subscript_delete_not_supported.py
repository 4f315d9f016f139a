x = "abc"
del x[0]
# expect-error: TypeError: 'str' object doesn't support item deletion
