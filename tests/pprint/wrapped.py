# Containers that wrap others, bytes, text that is cut, a tuple too deep to show.
import collections
import types
from pprint import pformat, pp

data = {"key%d" % i: list(range(i)) for i in range(4)}
text = "The quick  brown fox 'jumped'\nover the dog, and did not look back " + "   "
values = [types.MappingProxyType(data), collections.ChainMap(data, {}), collections.ChainMap(), collections.UserDict(data),
          collections.UserList(range(9)), collections.UserString(text), bytes(range(20)), bytearray(range(12)), b"", b"abcde", bytearray(),
          [bytes(range(9))], {"t": text}, "", {}, (), set(), frozenset(range(9)), collections.deque(range(9), maxlen=30),
          collections.deque(), collections.Counter("aab"), collections.OrderedDict(data), collections.defaultdict(int, data),
          collections.defaultdict(int), types.SimpleNamespace(**data), [((1,),)]]
for value in values:
    for options in {"width": 24}, {"width": 30, "compact": True, "indent": 3, "depth": 2}:
        pp(value, **options)  # expect: mappingproxy({'key0': [],
        # expect:               'key1': [0],
        # expect:               'key2': [0,
        # expect:                        1],
        # expect:               'key3': [0,
        # expect:                        1,
        # expect:                        2]})
        # expect: mappingproxy({  'key0': [],
        # expect:                 'key1': [...],
        # expect:                 'key2': [...],
        # expect:                 'key3': [  0,
        # expect:                            1,
        # expect:                            2]})
        # expect: ChainMap({'key0': [],
        # expect:           'key1': [0],
        # expect:           'key2': [0,
        # expect:                    1],
        # expect:           'key3': [0,
        # expect:                    1,
        # expect:                    2]},
        # expect:          {})
        # expect: ChainMap({  'key0': [],
        # expect:             'key1': [...],
        # expect:             'key2': [...],
        # expect:             'key3': [...]},
        # expect:          {})
        # expect: ChainMap({})
        # expect: ChainMap({})
        # expect: {'key0': [],
        # expect:  'key1': [0],
        # expect:  'key2': [0, 1],
        # expect:  'key3': [0, 1, 2]}
        # expect: {  'key0': [],
        # expect:    'key1': [0],
        # expect:    'key2': [0, 1],
        # expect:    'key3': [0, 1, 2]}
        # expect: [0,
        # expect:  1,
        # expect:  2,
        # expect:  3,
        # expect:  4,
        # expect:  5,
        # expect:  6,
        # expect:  7,
        # expect:  8]
        # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8]
        # expect: ('The quick  brown fox '
        # expect:  "'jumped'\n"
        # expect:  'over the dog, and '
        # expect:  'did not look '
        # expect:  'back    ')
        # expect: ('The quick  brown fox '
        # expect:  "'jumped'\n"
        # expect:  'over the dog, and did not '
        # expect:  'look back    ')
        # expect: (b'\x00\x01\x02\x03'
        # expect:  b'\x04\x05\x06\x07'
        # expect:  b'\x08\t\n\x0b'
        # expect:  b'\x0c\r\x0e\x0f'
        # expect:  b'\x10\x11\x12\x13')
        # expect: (b'\x00\x01\x02\x03'
        # expect:  b'\x04\x05\x06\x07'
        # expect:  b'\x08\t\n\x0b\x0c\r\x0e\x0f'
        # expect:  b'\x10\x11\x12\x13')
        # expect: bytearray(b'\x00\x01\x02\x03'
        # expect:           b'\x04\x05\x06\x07'
        # expect:           b'\x08\t\n\x0b')
        # expect: bytearray(b'\x00\x01\x02\x03'
        # expect:           b'\x04\x05\x06\x07'
        # expect:           b'\x08\t\n\x0b')
        # expect: b''
        # expect: b''
        # expect: b'abcde'
        # expect: b'abcde'
        # expect: bytearray(b'')
        # expect: bytearray(b'')
        # expect: [b'\x00\x01\x02\x03'
        # expect:  b'\x04\x05\x06\x07'
        # expect:  b'\x08']
        # expect: [  b'\x00\x01\x02\x03'
        # expect:    b'\x04\x05\x06\x07\x08']
        # expect: {'t': 'The quick  '
        # expect:       'brown fox '
        # expect:       "'jumped'\n"
        # expect:       'over the dog, '
        # expect:       'and did not '
        # expect:       'look back    '}
        # expect: {  't': 'The quick  brown '
        # expect:         "fox 'jumped'\n"
        # expect:         'over the dog, and '
        # expect:         'did not look '
        # expect:         'back    '}
        # expect: ''
        # expect: ''
        # expect: {}
        # expect: {}
        # expect: ()
        # expect: ()
        # expect: set()
        # expect: set()
        # expect: frozenset({0,
        # expect:            1,
        # expect:            2,
        # expect:            3,
        # expect:            4,
        # expect:            5,
        # expect:            6,
        # expect:            7,
        # expect:            8})
        # expect: frozenset({  0, 1, 2, 3, 4, 5,
        # expect:              6, 7, 8})
        # expect: deque([0,
        # expect:        1,
        # expect:        2,
        # expect:        3,
        # expect:        4,
        # expect:        5,
        # expect:        6,
        # expect:        7,
        # expect:        8],
        # expect:       maxlen=30)
        # expect: deque([  0, 1, 2, 3, 4, 5, 6,
        # expect:          7, 8],
        # expect:       maxlen=30)
        # expect: deque([])
        # expect: deque([])
        # expect: Counter({'a': 2,
        # expect:          'b': 1})
        # expect: Counter({'a': 2, 'b': 1})
        # expect: OrderedDict([('key0',
        # expect:               []),
        # expect:              ('key1',
        # expect:               [0]),
        # expect:              ('key2',
        # expect:               [0, 1]),
        # expect:              ('key3',
        # expect:               [0,
        # expect:                1,
        # expect:                2])])
        # expect: OrderedDict([  (...), (...),
        # expect:                (...), (...)])
        # expect: defaultdict(<class 'int'>,
        # expect:             {'key0': [],
        # expect:              'key1': [0],
        # expect:              'key2': [0,
        # expect:                       1],
        # expect:              'key3': [0,
        # expect:                       1,
        # expect:                       2]})
        # expect: defaultdict(<class 'int'>,
        # expect:             {  'key0': [],
        # expect:                'key1': [0],
        # expect:                'key2': [0, 1],
        # expect:                'key3': [  0,
        # expect:                           1,
        # expect:                           2]})
        # expect: defaultdict(<class 'int'>, {})
        # expect: defaultdict(<class 'int'>, {})
        # expect: namespace(key0=[],
        # expect:           key1=[0],
        # expect:           key2=[0, 1],
        # expect:           key3=[0, 1, 2])
        # expect: namespace(key0=[],
        # expect:           key1=[0],
        # expect:           key2=[0, 1],
        # expect:           key3=[0, 1, 2])
        # expect: [((1,),)]
        # expect: [((...,),)]
loop = types.SimpleNamespace(a="x" * 50, b="y" * 50)
loop.c = loop
print(pformat(loop))  # expect: namespace(a='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# expect:           b='yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy',
# expect:           c=...)
for empty in b"", bytearray(), {}, [], "", set(), collections.deque():
    pp(empty, width=1, indent=4)  # expect: b''
    # expect: bytearray(b'')
    # expect: {   }
    # expect: [   ]
    # expect: ''
    # expect: set()
    # expect: deque([])
