print(pow(3, 200, 13), pow(2, 10 ** 20, 10 ** 9 + 7), pow(-3, 3, 5), pow(3, 3, -5), pow(5, 0, 1), pow(3, -1, 7), pow(38, -1, 97))
# expect: 9 855473248 3 -3 0 5 23
try:
    pow(2, -1, 4)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError base is not invertible for the given modulus
try:
    pow(2.0, 3, 5)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError pow() 3rd argument not allowed unless all arguments are integers
