x: int
print(x)
# expect-error: NameError: name 'x' is not defined
