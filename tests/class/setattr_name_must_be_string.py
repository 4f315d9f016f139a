class C: pass
setattr(C(), 5, 1)
# expect-error: TypeError: attribute name must be string, not 'int'
