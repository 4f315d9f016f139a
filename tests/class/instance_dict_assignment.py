class C: pass
c = C()
c.__dict__ = {"a": 1}
print(c.a)  # expect: 1
c.__dict__ = 5
# expect-error: TypeError: __dict__ must be set to a dictionary, not a 'int'
