class C:
    a: int = 1
    b: str
print(C.__annotations__, C.a, hasattr(C, "b"))  # expect: {'a': <class 'int'>, 'b': <class 'str'>} 1 False
