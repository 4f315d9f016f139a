def f():
    try:
        raise SystemExit(2)
    finally:
        print("finally")
f()  # expect: finally
# exit: 2
