import pickle
a = [1]
b, c = pickle.loads(pickle.dumps([a, a]))
s = "shared string"
print(b is c, pickle.dumps([s, s], 4), pickle.dumps([(1, 2)] * 2, 2))
# expect: True b'\x80\x04\x95\x17\x00\x00\x00\x00\x00\x00\x00]\x94(\x8c\rshared string\x94h\x01e.' b'\x80\x02]q\x00(K\x01K\x02\x86q\x01h\x01e.'
