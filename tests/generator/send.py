def echo():
    got = None
    while True:
        got = yield got
it = echo()
next(it)
print(it.send(1), it.send("two"), next(it))  # expect: 1 two None
