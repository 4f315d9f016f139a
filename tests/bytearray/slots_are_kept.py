# What a subclass keeps in slots is copied and pickled.
import copy, pickle
class B(bytearray):
    __slots__=('x','y','__dict__')
b=B(b'ab'); b.x=1; b.z=3
for p in range(2,6):
    d=pickle.loads(pickle.dumps(b,p)); print(d.x,d.z,d)  # expect: 1 3 B(b'ab')
    # expect: 1 3 B(b'ab')
    # expect: 1 3 B(b'ab')
    # expect: 1 3 B(b'ab')
print(copy.copy(b).x, b.__reduce__(), b.__reduce_ex__(4))
# expect: 1 (<class '__main__.B'>, ('ab', 'latin-1'), ({'z': 3}, {'x': 1})) (<class '__main__.B'>, (b'ab',), ({'z': 3}, {'x': 1}))
