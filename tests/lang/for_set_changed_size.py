s = {1}
for k in s:
    s.add(k + 1)
# expect-error: RuntimeError: Set changed size during iteration
