class C: pass
c = C()
c.__len__ = lambda: 5
len(c)
# expect-error: TypeError: object of type 'C' has no len()
