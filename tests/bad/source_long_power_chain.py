# Nothing that is nested without a bracket may outgrow the stack either.
for text in ("1**" * 100000 + "1", "-" * 100000 + "1", "not " * 100000 + "1", "lambda: " * 100000 + "1"):
    try:
        eval(text)
    except (MemoryError, RecursionError) as e:
        print("too deep")  # expect: too deep
        # expect: too deep
        # expect: too deep
        # expect: too deep
