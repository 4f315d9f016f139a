def f(x):
    match x:
        case n if n < 0: return "negative %d" % n
        case n if n > 100: return "big %d" % n
        case n: return "plain %d" % n
print(f(-5), f(500), f(5))  # expect: negative -5 big 500 plain 5
