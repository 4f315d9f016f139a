def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
print(fact(10), fact(25))  # expect: 3628800 15511210043330985984000000
