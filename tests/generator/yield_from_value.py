def a():
    yield 1
    return "a's value"
def b():
    x = yield from a()
    print(x)
print(list(b()))  # expect: a's value
# expect: [1]
