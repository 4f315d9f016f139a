def f():
    try:
        return later
    except NameError:
        return "none"
out = [f(), f()]
later = 1
out.append(f())
del later
out.append(f())
print(out)  # expect: ['none', 'none', 1, 'none']
