def g():
    try:
        1 / 0
    except ZeroDivisionError:
        yield "in except"
    finally:
        yield "in finally"
print(list(g()))  # expect: ['in except', 'in finally']
