print(len.__name__, print.__name__, len.__doc__, repr(len), repr([].append).split(" at ")[0], len.__module__, "".upper.__name__)
# expect: len print Return the number of items in a container. <built-in function len> <built-in method append of list object builtins upper
