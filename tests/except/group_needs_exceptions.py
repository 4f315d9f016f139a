ExceptionGroup("m", [1])
# expect-error: ValueError: Item 0 of second argument (exceptions) is not an exception
