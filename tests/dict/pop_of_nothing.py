# An empty dict does not ask a key for its hash; a full one does.
print({}.pop([], "default"))  # expect: default
try:
    {}.pop([])
except KeyError as error:
    print(repr(error))  # expect: KeyError([])
try:
    {1: 2}.pop([], "default")
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
