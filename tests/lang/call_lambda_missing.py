(lambda x: x)()
# expect-error: TypeError: <lambda>() missing 1 required positional argument: 'x'
