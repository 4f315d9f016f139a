def f():
    try:
        try:
            return 1
        finally:
            try:
                return 2
            finally:
                pass
    finally:
        print("outermost")
print(f())  # expect: outermost
# expect: 2
