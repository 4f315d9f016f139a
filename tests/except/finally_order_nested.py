def f():
    try:
        try:
            print("body")
            return "r"
        finally:
            print("inner finally")
    finally:
        print("outer finally")
print(f())  # expect: body
# expect: inner finally
# expect: outer finally
# expect: r
