def inner():
    try:
        x = yield 1
        print("inner got", x)
        yield 2
    except ValueError as e:
        print("inner caught", e)
        yield 3
def outer():
    yield from inner()
it = outer()
print(next(it))  # expect: 1
print(it.send("hi"))  # expect: inner got hi
# expect: 2
print(it.throw(ValueError("v")))  # expect: inner caught v
# expect: 3
