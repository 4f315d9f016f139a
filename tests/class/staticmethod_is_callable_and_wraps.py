def f(): "doc"
s = staticmethod(f)
print(s(), s.__wrapped__ is f, s.__doc__, s.__name__, s.__func__ is f)  # expect: None True doc f True
