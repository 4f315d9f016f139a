def g():
    while True:
        try:
            yield "waiting"
        except ValueError as e:
            yield "caught " + str(e)
it = g()
print(next(it), it.throw(ValueError("x")), next(it))  # expect: waiting caught x waiting
