class C: pass
del C().x
# expect-error: AttributeError: 'C' object has no attribute 'x'
