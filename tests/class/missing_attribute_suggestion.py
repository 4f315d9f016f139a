class C:
    value = 1
C().valeu
# expect-error: AttributeError: 'C' object has no attribute 'valeu'. Did you mean: 'value'?
