class C: x = 1
print(getattr(C, "x"), getattr(C, "y", "default"), hasattr(C, "y"))  # expect: 1 default False
getattr(C, "y")
# expect-error: AttributeError: type object 'C' has no attribute 'y'
