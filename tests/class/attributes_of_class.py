class C(int):
    "doc"
    x = 1
print(C.__name__, C.__qualname__, C.__doc__, C.__module__, C.__bases__, C.__mro__, C.__base__)
# expect: C C doc __main__ (<class 'int'>,) (<class '__main__.C'>, <class 'int'>, <class 'object'>) <class 'int'>
