class C:
    def __str__(self): return "text"
print(format(C()), f"{C()}")  # expect: text text
f"{C():>5}"
# expect-error: TypeError: unsupported format string passed to C.__format__
