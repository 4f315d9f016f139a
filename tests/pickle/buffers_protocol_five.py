import pickle
b = pickle.PickleBuffer(bytearray(b"abc"))
out = []
data = pickle.dumps(b, 5, buffer_callback=out.append)
print(len(out), bytes(pickle.loads(data, buffers=out)), pickle.loads(pickle.dumps(b, 5)))
# expect: 1 b'abc' bytearray(b'abc')
