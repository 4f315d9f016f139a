x += 1
# expect-error: NameError: name 'x' is not defined
