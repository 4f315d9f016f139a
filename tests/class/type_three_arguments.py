C = type("C", (int,), {"double": lambda self: self * 2, "__doc__": "d"})
print(C, C(4).double(), C.__doc__, C.__name__)  # expect: <class '__main__.C'> 8 d C
