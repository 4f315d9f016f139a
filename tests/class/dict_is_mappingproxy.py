class C:
    x = 1
print(type(C.__dict__).__name__, C.__dict__["x"])  # expect: mappingproxy 1
C.__dict__["y"] = 2
# expect-error: TypeError: 'mappingproxy' object does not support item assignment
