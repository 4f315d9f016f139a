it = iter([1])
print(next(it), next(it, "default"), next(it, None))  # expect: 1 default None
next(it)
# expect-error: StopIteration
