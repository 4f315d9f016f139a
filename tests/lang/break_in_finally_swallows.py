def f():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            break
    return "quiet", i
print(f())  # expect: ('quiet', 0)
