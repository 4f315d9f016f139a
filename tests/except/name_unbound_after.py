try:
    raise ValueError
except ValueError as err:
    pass
print(err)
# expect-error: NameError: name 'err' is not defined
