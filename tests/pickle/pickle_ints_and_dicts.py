"""Ints of every length go through pickle and bytes and come back; dicts are filled in one go."""
import pickle

edges = [sign * (1 << bits) + more for bits in range(0, 200, 1) for sign in (1, -1) for more in (-1, 0, 1)]
print(all(pickle.loads(pickle.dumps(n, protocol)) == n for n in edges for protocol in (0, 2, 4)))
# expect: True
print(sum(pickle.dumps(edges, 2)), len(pickle.dumps(edges, 4)))  # expect: 1588373 18057
print(pickle.dumps(-(3**80), 2).hex(), pickle.dumps(-(1 << 127), 2).hex(), pickle.dumps(3**40, 4).hex())
# expect: 80028a10bf2b866387a615c3435de774100ecd902e 80028a10000000000000000000000000000000802e 8004950c000000000000008a0921e81f2952b4b8a8002e

for order in ("little", "big"):
    print(all(int.from_bytes(n.to_bytes(30, order, signed=True), order, signed=True) == n for n in edges))
    print([int.from_bytes(bytes(range(200, 200 + n)), order) for n in (0, 1, 7, 8, 9, 16, 17)])
    print([int.from_bytes(bytes(range(200, 200 + n)), order, signed=True) for n in (0, 1, 7, 8, 9, 16, 17)])
    # expect: True
    # expect: [0, 200, 58210124678482376, 14974132090529565128, 3851896899422116301256, 286899507636655598937578615576151640520, 73787890762559363707026493820838085315016]
    # expect: [0, -56, -13847469359445560, -3472611983179986488, -870469583447528912440, -53382859284282864525795991855616570936, -13324395169200882939597405681694576817720]
    # expect: True
    # expect: [0, 200, 56516868181904846, 14468318254567640783, 3703889473169316040656, 266893364018989351404776137695157409495, 68324701188861273959622691249960296830936]
    # expect: [0, -56, -15540725856023090, -3978425819141910833, -1018477009700329173040, -73389002901949112058598469736610801961, -18787584742898972687001208252572365301800]

print(pickle.loads(b"(dq\x00(K\x01K\x02K\x01K\x03Va\nK\x04u."))         # a key twice
# expect: {1: 3, 'a': 4}
print(pickle.loads(b"}(K\x01K\x02u(K\x01K\x05K\x07K\x08u."))              # filled twice
# expect: {1: 5, 7: 8}
for bad in (b"}(]K\x02u.", b"}(K\x01K\x02]K\x03K\x04K\x05u.", b"}(K\x01u."):
    try:
        print(pickle.loads(bad))
    except Exception as e:
        print(type(e).__name__, e)  # expect: TypeError unhashable type: 'list'
        # expect: TypeError unhashable type: 'list'
        # expect: UnpicklingError odd number of items for SETITEMS

big = {i: str(i) for i in range(3000)}
copy = pickle.loads(pickle.dumps(big))
print(copy == big, list(copy) == list(big), len(copy))  # expect: True True 3000


class Odd(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


print(pickle.loads(pickle.dumps(Odd(a=1, b=2))))  # expect: {'a': 2, 'b': 4}
