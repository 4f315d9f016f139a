class C:
    "old"
C.__doc__ = "new"
print(C.__doc__)  # expect: new
