print(len.__name__, print.__name__, type(len.__doc__).__name__, repr(len), repr([].append).split(" at ")[0], len.__module__, "".upper.__name__)
# expect: len print str <built-in function len> <built-in method append of list object builtins upper
