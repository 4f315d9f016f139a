import pickle, io
f = io.BytesIO()
pickle.dump([1, 2], f)
pickle.dump("second", f, protocol=2)
f.seek(0)
print(pickle.load(f), pickle.load(f))  # expect: [1, 2] second
try:
    pickle.load(f)
except Exception as e:
    print(type(e).__name__, e)  # expect: EOFError Ran out of input
try:
    pickle.dump(1, 5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError file must have a 'write' attribute
try:
    pickle.load(io.StringIO("x"))
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError a bytes-like object is required, not 'str'
