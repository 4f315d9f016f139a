def f(x):
    try:
        y = 1 / x
    except ZeroDivisionError:
        print("except")
    else:
        print("else", y)
    finally:
        print("finally")
f(1)  # expect: else 1.0
# expect: finally
f(0)  # expect: except
# expect: finally
