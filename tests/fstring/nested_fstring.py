x = 3
print(f"{f'{x}':>5}|{f'{x!r}' + 'y'}")  # expect:     3|3y
