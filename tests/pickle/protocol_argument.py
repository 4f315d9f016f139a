import pickle
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.dumps(1, -1) == pickle.dumps(1, 5))
# expect: 5 4 True
try:
    pickle.dumps(1, 6)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError pickle protocol must be <= 5
try:
    pickle.dumps(1, "x")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
