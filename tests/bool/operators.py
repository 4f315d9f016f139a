print(True & False, True | False, True ^ True, type(True & True), type(True & 1), type(True + True), not True, bool(5), bool(""), bool())
# expect: False True False <class 'bool'> <class 'int'> <class 'int'> False True False False
