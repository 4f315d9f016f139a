import random
try:
    random.choice([])
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError Cannot choose from an empty sequence
try:
    random.randint(5, 1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError empty range for randrange() (5, 2, -3)
try:
    random.randrange(0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError empty range for randrange()
try:
    random.sample([1, 2], 5)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Sample larger than population or is negative
try:
    random.sample({1, 2}, 1)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
try:
    random.seed([])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError The only supported seed types are: None,
    # expect: int, float, str, bytes, and bytearray.
try:
    random.choices([], k=1)
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError list index out of range
