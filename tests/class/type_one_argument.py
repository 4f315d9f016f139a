print(type(5), type("s"), type(None), type(...), type(type), type(print), type(lambda: 0), type(NotImplemented))
# expect: <class 'int'> <class 'str'> <class 'NoneType'> <class 'ellipsis'> <class 'type'> <class 'builtin_function_or_method'> <class 'function'> <class 'NotImplementedType'>
