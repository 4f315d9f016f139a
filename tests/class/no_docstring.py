class C: pass
print(C.__doc__)  # expect: None
