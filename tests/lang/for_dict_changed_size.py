d = {1: 1}
for k in d:
    d[k + 1] = 0
# expect-error: RuntimeError: dictionary changed size during iteration
