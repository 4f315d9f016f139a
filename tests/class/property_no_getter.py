class C:
    x = property()
C().x
# expect-error: AttributeError: property 'x' of 'C' object has no getter
