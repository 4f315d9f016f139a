type("C", ())
# expect-error: TypeError: type() takes 1 or 3 arguments
