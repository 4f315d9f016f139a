def nest(n):
    if n:
        yield from nest(n - 1)
    else:
        yield "bottom"
print(list(nest(200)))  # expect: ['bottom']
