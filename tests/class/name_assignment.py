class C: pass
C.__name__ = "D"
C.__qualname__ = "E.F"
print(C, C.__name__)  # expect: <class '__main__.E.F'> D
C.__name__ = 5
# expect-error: TypeError: can only assign string to D.__name__, not 'int'
