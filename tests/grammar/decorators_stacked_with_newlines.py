def d(x): return lambda f: f
@d(
    1
)
@d(2)  # comment

def f(): return "decorated"
print(f())  # expect: decorated
