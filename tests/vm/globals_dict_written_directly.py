x = 1
def f(): return x
out = [f()]
globals()["x"] = 2
out.append(f())
globals().update(x=3)
out.append(f())
exec("x = 4")
out.append(f())
globals().pop("x")
try:
    f()
except NameError as e:
    out.append(str(e))
print(out)  # expect: [1, 2, 3, 4, "name 'x' is not defined"]
