try:
    try:
        raise ValueError("v")
    except ValueError:
        print("inner")  # expect: inner
        raise
except ValueError as e:
    print("outer", e)  # expect: outer v
