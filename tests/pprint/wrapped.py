# Containers that wrap others, bytes, text that is cut, a tuple too deep to show.
import collections
import types
from pprint import pformat, pp

data = {"key%d" % i: list(range(i)) for i in range(6)}
text = "The quick  brown fox 'jumped'\nover the lazy dog, and did not look back " * 2 + "   "
values = [types.MappingProxyType(data), collections.ChainMap(data, {}, {"a": 1}), collections.ChainMap(), collections.UserDict(data),
          collections.UserList(range(20)), collections.UserString(text), bytes(range(90)), bytearray(range(50)), b"", b"abcd", b"abcde",
          bytearray(), [bytes(range(30)), bytearray(range(30))], {"k": bytes(30), "t": text}, text, [text], "", {}, [], (), set(),
          frozenset(range(30)), {text: text}, collections.deque(range(20), maxlen=30), collections.deque(range(20)), collections.deque(),
          collections.Counter(text), collections.OrderedDict(data), collections.OrderedDict(), collections.defaultdict(int, data),
          collections.defaultdict(int), types.SimpleNamespace(**data), (text,), [((1,),)]]
for value in values:
    for options in {}, {"width": 20}, {"width": 40, "compact": True, "indent": 3}, {"width": 1, "indent": 4}, {"depth": 2}:
        pp(value, **options)  # expect: mappingproxy({'key0': [],
        # expect:               'key1': [0],
        # expect:               'key2': [0, 1],
        # expect:               'key3': [0, 1, 2],
        # expect:               'key4': [0, 1, 2, 3],
        # expect:               'key5': [0, 1, 2, 3, 4]})
        # expect: mappingproxy({'key0': [],
        # expect:               'key1': [0],
        # expect:               'key2': [0,
        # expect:                        1],
        # expect:               'key3': [0,
        # expect:                        1,
        # expect:                        2],
        # expect:               'key4': [0,
        # expect:                        1,
        # expect:                        2,
        # expect:                        3],
        # expect:               'key5': [0,
        # expect:                        1,
        # expect:                        2,
        # expect:                        3,
        # expect:                        4]})
        # expect: mappingproxy({  'key0': [],
        # expect:                 'key1': [0],
        # expect:                 'key2': [0, 1],
        # expect:                 'key3': [0, 1, 2],
        # expect:                 'key4': [0, 1, 2, 3],
        # expect:                 'key5': [  0, 1, 2, 3,
        # expect:                            4]})
        # expect: mappingproxy({   'key0': [   ],
        # expect:                  'key1': [   0],
        # expect:                  'key2': [   0,
        # expect:                              1],
        # expect:                  'key3': [   0,
        # expect:                              1,
        # expect:                              2],
        # expect:                  'key4': [   0,
        # expect:                              1,
        # expect:                              2,
        # expect:                              3],
        # expect:                  'key5': [   0,
        # expect:                              1,
        # expect:                              2,
        # expect:                              3,
        # expect:                              4]})
        # expect: mappingproxy({'key0': [],
        # expect:               'key1': [...],
        # expect:               'key2': [...],
        # expect:               'key3': [...],
        # expect:               'key4': [...],
        # expect:               'key5': [...]})
        # expect: ChainMap({'key0': [],
        # expect:           'key1': [0],
        # expect:           'key2': [0, 1],
        # expect:           'key3': [0, 1, 2],
        # expect:           'key4': [0, 1, 2, 3],
        # expect:           'key5': [0, 1, 2, 3, 4]},
        # expect:          {},
        # expect:          {'a': 1})
        # expect: ChainMap({'key0': [],
        # expect:           'key1': [0],
        # expect:           'key2': [0,
        # expect:                    1],
        # expect:           'key3': [0,
        # expect:                    1,
        # expect:                    2],
        # expect:           'key4': [0,
        # expect:                    1,
        # expect:                    2,
        # expect:                    3],
        # expect:           'key5': [0,
        # expect:                    1,
        # expect:                    2,
        # expect:                    3,
        # expect:                    4]},
        # expect:          {},
        # expect:          {'a': 1})
        # expect: ChainMap({  'key0': [],
        # expect:             'key1': [0],
        # expect:             'key2': [0, 1],
        # expect:             'key3': [0, 1, 2],
        # expect:             'key4': [0, 1, 2, 3],
        # expect:             'key5': [0, 1, 2, 3, 4]},
        # expect:          {},
        # expect:          {'a': 1})
        # expect: ChainMap({   'key0': [   ],
        # expect:              'key1': [   0],
        # expect:              'key2': [   0,
        # expect:                          1],
        # expect:              'key3': [   0,
        # expect:                          1,
        # expect:                          2],
        # expect:              'key4': [   0,
        # expect:                          1,
        # expect:                          2,
        # expect:                          3],
        # expect:              'key5': [   0,
        # expect:                          1,
        # expect:                          2,
        # expect:                          3,
        # expect:                          4]},
        # expect:          {   },
        # expect:          {   'a': 1})
        # expect: ChainMap({'key0': [],
        # expect:           'key1': [...],
        # expect:           'key2': [...],
        # expect:           'key3': [...],
        # expect:           'key4': [...],
        # expect:           'key5': [...]},
        # expect:          {},
        # expect:          {'a': 1})
        # expect: ChainMap({})
        # expect: ChainMap({})
        # expect: ChainMap({})
        # expect: ChainMap({   })
        # expect: ChainMap({})
        # expect: {'key0': [],
        # expect:  'key1': [0],
        # expect:  'key2': [0, 1],
        # expect:  'key3': [0, 1, 2],
        # expect:  'key4': [0, 1, 2, 3],
        # expect:  'key5': [0, 1, 2, 3, 4]}
        # expect: {'key0': [],
        # expect:  'key1': [0],
        # expect:  'key2': [0, 1],
        # expect:  'key3': [0, 1, 2],
        # expect:  'key4': [0,
        # expect:           1,
        # expect:           2,
        # expect:           3],
        # expect:  'key5': [0,
        # expect:           1,
        # expect:           2,
        # expect:           3,
        # expect:           4]}
        # expect: {  'key0': [],
        # expect:    'key1': [0],
        # expect:    'key2': [0, 1],
        # expect:    'key3': [0, 1, 2],
        # expect:    'key4': [0, 1, 2, 3],
        # expect:    'key5': [0, 1, 2, 3, 4]}
        # expect: {   'key0': [   ],
        # expect:     'key1': [   0],
        # expect:     'key2': [   0,
        # expect:                 1],
        # expect:     'key3': [   0,
        # expect:                 1,
        # expect:                 2],
        # expect:     'key4': [   0,
        # expect:                 1,
        # expect:                 2,
        # expect:                 3],
        # expect:     'key5': [   0,
        # expect:                 1,
        # expect:                 2,
        # expect:                 3,
        # expect:                 4]}
        # expect: {'key0': [],
        # expect:  'key1': [0],
        # expect:  'key2': [0, 1],
        # expect:  'key3': [0, 1, 2],
        # expect:  'key4': [0, 1, 2, 3],
        # expect:  'key5': [0, 1, 2, 3, 4]}
        # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
        # expect: [0,
        # expect:  1,
        # expect:  2,
        # expect:  3,
        # expect:  4,
        # expect:  5,
        # expect:  6,
        # expect:  7,
        # expect:  8,
        # expect:  9,
        # expect:  10,
        # expect:  11,
        # expect:  12,
        # expect:  13,
        # expect:  14,
        # expect:  15,
        # expect:  16,
        # expect:  17,
        # expect:  18,
        # expect:  19]
        # expect: [  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
        # expect:    12, 13, 14, 15, 16, 17, 18, 19]
        # expect: [   0,
        # expect:     1,
        # expect:     2,
        # expect:     3,
        # expect:     4,
        # expect:     5,
        # expect:     6,
        # expect:     7,
        # expect:     8,
        # expect:     9,
        # expect:     10,
        # expect:     11,
        # expect:     12,
        # expect:     13,
        # expect:     14,
        # expect:     15,
        # expect:     16,
        # expect:     17,
        # expect:     18,
        # expect:     19]
        # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
        # expect: ("The quick  brown fox 'jumped'\n"
        # expect:  "over the lazy dog, and did not look back The quick  brown fox 'jumped'\n"
        # expect:  'over the lazy dog, and did not look back    ')
        # expect: ('The quick  brown '
        # expect:  "fox 'jumped'\n"
        # expect:  'over the lazy '
        # expect:  'dog, and did not '
        # expect:  'look back The '
        # expect:  'quick  brown fox '
        # expect:  "'jumped'\n"
        # expect:  'over the lazy '
        # expect:  'dog, and did not '
        # expect:  'look back    ')
        # expect: ("The quick  brown fox 'jumped'\n"
        # expect:  'over the lazy dog, and did not look '
        # expect:  "back The quick  brown fox 'jumped'\n"
        # expect:  'over the lazy dog, and did not look '
        # expect:  'back    ')
        # expect: ('The '
        # expect:  'quick  '
        # expect:  'brown '
        # expect:  'fox '
        # expect:  "'jumped'\n"
        # expect:  'over '
        # expect:  'the '
        # expect:  'lazy '
        # expect:  'dog, '
        # expect:  'and '
        # expect:  'did '
        # expect:  'not '
        # expect:  'look '
        # expect:  'back '
        # expect:  'The '
        # expect:  'quick  '
        # expect:  'brown '
        # expect:  'fox '
        # expect:  "'jumped'\n"
        # expect:  'over '
        # expect:  'the '
        # expect:  'lazy '
        # expect:  'dog, '
        # expect:  'and '
        # expect:  'did '
        # expect:  'not '
        # expect:  'look '
        # expect:  'back    ')
        # expect: ("The quick  brown fox 'jumped'\n"
        # expect:  "over the lazy dog, and did not look back The quick  brown fox 'jumped'\n"
        # expect:  'over the lazy dog, and did not look back    ')
        # expect: (b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13'
        # expect:  b'\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f !"#$%&\'()*+,-./01234567'
        # expect:  b'89:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXY')
        # expect: (b'\x00\x01\x02\x03'
        # expect:  b'\x04\x05\x06\x07'
        # expect:  b'\x08\t\n\x0b'
        # expect:  b'\x0c\r\x0e\x0f'
        # expect:  b'\x10\x11\x12\x13'
        # expect:  b'\x14\x15\x16\x17'
        # expect:  b'\x18\x19\x1a\x1b'
        # expect:  b'\x1c\x1d\x1e\x1f'
        # expect:  b' !"#$%&\'()*+'
        # expect:  b',-./0123456789:;'
        # expect:  b'<=>?@ABCDEFGHIJK'
        # expect:  b'LMNOPQRSTUVWXY')
        # expect: (b'\x00\x01\x02\x03\x04\x05\x06\x07'
        # expect:  b'\x08\t\n\x0b\x0c\r\x0e\x0f'
        # expect:  b'\x10\x11\x12\x13\x14\x15\x16\x17'
        # expect:  b'\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f !"#'
        # expect:  b"$%&'()*+,-./0123456789:;<=>?@ABCDEFG"
        # expect:  b'HIJKLMNOPQRSTUVWXY')
        # expect: (b'\x00\x01\x02\x03'
        # expect:  b'\x04\x05\x06\x07'
        # expect:  b'\x08\t\n\x0b'
        # expect:  b'\x0c\r\x0e\x0f'
        # expect:  b'\x10\x11\x12\x13'
        # expect:  b'\x14\x15\x16\x17'
        # expect:  b'\x18\x19\x1a\x1b'
        # expect:  b'\x1c\x1d\x1e\x1f'
        # expect:  b' !"#'
        # expect:  b"$%&'"
        # expect:  b'()*+'
        # expect:  b',-./'
        # expect:  b'0123'
        # expect:  b'4567'
        # expect:  b'89:;'
        # expect:  b'<=>?'
        # expect:  b'@ABC'
        # expect:  b'DEFG'
        # expect:  b'HIJK'
        # expect:  b'LMNO'
        # expect:  b'PQRS'
        # expect:  b'TUVW'
        # expect:  b'XY')
        # expect: (b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13'
        # expect:  b'\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f !"#$%&\'()*+,-./01234567'
        # expect:  b'89:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXY')
        # expect: bytearray(b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f'
        # expect:           b'\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f'
        # expect:           b' !"#$%&\'()*+,-./01')
        # expect: bytearray(b'\x00\x01\x02\x03'
        # expect:           b'\x04\x05\x06\x07'
        # expect:           b'\x08\t\n\x0b'
        # expect:           b'\x0c\r\x0e\x0f'
        # expect:           b'\x10\x11\x12\x13'
        # expect:           b'\x14\x15\x16\x17'
        # expect:           b'\x18\x19\x1a\x1b'
        # expect:           b'\x1c\x1d\x1e\x1f'
        # expect:           b' !"#'
        # expect:           b"$%&'"
        # expect:           b'()*+'
        # expect:           b',-./01')
        # expect: bytearray(b'\x00\x01\x02\x03'
        # expect:           b'\x04\x05\x06\x07'
        # expect:           b'\x08\t\n\x0b\x0c\r\x0e\x0f'
        # expect:           b'\x10\x11\x12\x13'
        # expect:           b'\x14\x15\x16\x17'
        # expect:           b'\x18\x19\x1a\x1b'
        # expect:           b'\x1c\x1d\x1e\x1f !"#$%&\''
        # expect:           b'()*+,-./01')
        # expect: bytearray(b'\x00\x01\x02\x03'
        # expect:           b'\x04\x05\x06\x07'
        # expect:           b'\x08\t\n\x0b'
        # expect:           b'\x0c\r\x0e\x0f'
        # expect:           b'\x10\x11\x12\x13'
        # expect:           b'\x14\x15\x16\x17'
        # expect:           b'\x18\x19\x1a\x1b'
        # expect:           b'\x1c\x1d\x1e\x1f'
        # expect:           b' !"#'
        # expect:           b"$%&'"
        # expect:           b'()*+'
        # expect:           b',-./'
        # expect:           b'01')
        # expect: bytearray(b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f'
        # expect:           b'\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f'
        # expect:           b' !"#$%&\'()*+,-./01')
        # expect: b''
        # expect: b''
        # expect: b''
        # expect: b''
        # expect: b''
        # expect: b'abcd'
        # expect: b'abcd'
        # expect: b'abcd'
        # expect: b'abcd'
        # expect: b'abcd'
        # expect: b'abcde'
        # expect: b'abcde'
        # expect: b'abcde'
        # expect: (b'abcd'
        # expect:  b'e')
        # expect: b'abcde'
        # expect: bytearray(b'')
        # expect: bytearray(b'')
        # expect: bytearray(b'')
        # expect: bytearray(b'')
        # expect: bytearray(b'')
        # expect: [b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13'
        # expect:  b'\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d',
        # expect:  bytearray(b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f'
        # expect:            b'\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d')]
        # expect: [b'\x00\x01\x02\x03'
        # expect:  b'\x04\x05\x06\x07'
        # expect:  b'\x08\t\n\x0b'
        # expect:  b'\x0c\r\x0e\x0f'
        # expect:  b'\x10\x11\x12\x13'
        # expect:  b'\x14\x15\x16\x17'
        # expect:  b'\x18\x19\x1a\x1b'
        # expect:  b'\x1c\x1d',
        # expect:  bytearray(b'\x00\x01\x02\x03'
        # expect:            b'\x04\x05\x06\x07'
        # expect:            b'\x08\t\n\x0b'
        # expect:            b'\x0c\r\x0e\x0f'
        # expect:            b'\x10\x11\x12\x13'
        # expect:            b'\x14\x15\x16\x17'
        # expect:            b'\x18\x19\x1a\x1b'
        # expect:            b'\x1c\x1d')]
        # expect: [  b'\x00\x01\x02\x03\x04\x05\x06\x07'
        # expect:    b'\x08\t\n\x0b\x0c\r\x0e\x0f'
        # expect:    b'\x10\x11\x12\x13\x14\x15\x16\x17'
        # expect:    b'\x18\x19\x1a\x1b\x1c\x1d',
        # expect:    bytearray(b'\x00\x01\x02\x03'
        # expect:              b'\x04\x05\x06\x07'
        # expect:              b'\x08\t\n\x0b'
        # expect:              b'\x0c\r\x0e\x0f'
        # expect:              b'\x10\x11\x12\x13'
        # expect:              b'\x14\x15\x16\x17'
        # expect:              b'\x18\x19\x1a\x1b'
        # expect:              b'\x1c\x1d')]
        # expect: [   b'\x00\x01\x02\x03'
        # expect:     b'\x04\x05\x06\x07'
        # expect:     b'\x08\t\n\x0b'
        # expect:     b'\x0c\r\x0e\x0f'
        # expect:     b'\x10\x11\x12\x13'
        # expect:     b'\x14\x15\x16\x17'
        # expect:     b'\x18\x19\x1a\x1b'
        # expect:     b'\x1c\x1d',
        # expect:     bytearray(b'\x00\x01\x02\x03'
        # expect:               b'\x04\x05\x06\x07'
        # expect:               b'\x08\t\n\x0b'
        # expect:               b'\x0c\r\x0e\x0f'
        # expect:               b'\x10\x11\x12\x13'
        # expect:               b'\x14\x15\x16\x17'
        # expect:               b'\x18\x19\x1a\x1b'
        # expect:               b'\x1c\x1d')]
        # expect: [b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13'
        # expect:  b'\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d',
        # expect:  bytearray(b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f'
        # expect:            b'\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d')]
        # expect: {'k': b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'
        # expect:       b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00',
        # expect:  't': "The quick  brown fox 'jumped'\n"
        # expect:       "over the lazy dog, and did not look back The quick  brown fox 'jumped'\n"
        # expect:       'over the lazy dog, and did not look back    '}
        # expect: {'k': b'\x00\x00\x00\x00'
        # expect:       b'\x00\x00\x00\x00'
        # expect:       b'\x00\x00\x00\x00'
        # expect:       b'\x00\x00\x00\x00'
        # expect:       b'\x00\x00\x00\x00'
        # expect:       b'\x00\x00\x00\x00'
        # expect:       b'\x00\x00\x00\x00'
        # expect:       b'\x00\x00',
        # expect:  't': 'The quick  '
        # expect:       'brown fox '
        # expect:       "'jumped'\n"
        # expect:       'over the '
        # expect:       'lazy dog, '
        # expect:       'and did not '
        # expect:       'look back '
        # expect:       'The quick  '
        # expect:       'brown fox '
        # expect:       "'jumped'\n"
        # expect:       'over the '
        # expect:       'lazy dog, '
        # expect:       'and did not '
        # expect:       'look '
        # expect:       'back    '}
        # expect: {  'k': b'\x00\x00\x00\x00'
        # expect:         b'\x00\x00\x00\x00'
        # expect:         b'\x00\x00\x00\x00'
        # expect:         b'\x00\x00\x00\x00'
        # expect:         b'\x00\x00\x00\x00'
        # expect:         b'\x00\x00\x00\x00'
        # expect:         b'\x00\x00\x00\x00\x00\x00',
        # expect:    't': 'The quick  brown fox '
        # expect:         "'jumped'\n"
        # expect:         'over the lazy dog, and did '
        # expect:         'not look back The quick  '
        # expect:         "brown fox 'jumped'\n"
        # expect:         'over the lazy dog, and did '
        # expect:         'not look back    '}
        # expect: {   'k': b'\x00\x00\x00\x00'
        # expect:          b'\x00\x00\x00\x00'
        # expect:          b'\x00\x00\x00\x00'
        # expect:          b'\x00\x00\x00\x00'
        # expect:          b'\x00\x00\x00\x00'
        # expect:          b'\x00\x00\x00\x00'
        # expect:          b'\x00\x00\x00\x00'
        # expect:          b'\x00\x00',
        # expect:     't': 'The '
        # expect:          'quick  '
        # expect:          'brown '
        # expect:          'fox '
        # expect:          "'jumped'\n"
        # expect:          'over '
        # expect:          'the '
        # expect:          'lazy '
        # expect:          'dog, '
        # expect:          'and '
        # expect:          'did '
        # expect:          'not '
        # expect:          'look '
        # expect:          'back '
        # expect:          'The '
        # expect:          'quick  '
        # expect:          'brown '
        # expect:          'fox '
        # expect:          "'jumped'\n"
        # expect:          'over '
        # expect:          'the '
        # expect:          'lazy '
        # expect:          'dog, '
        # expect:          'and '
        # expect:          'did '
        # expect:          'not '
        # expect:          'look '
        # expect:          'back    '}
        # expect: {'k': b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'
        # expect:       b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00',
        # expect:  't': "The quick  brown fox 'jumped'\n"
        # expect:       "over the lazy dog, and did not look back The quick  brown fox 'jumped'\n"
        # expect:       'over the lazy dog, and did not look back    '}
        # expect: ("The quick  brown fox 'jumped'\n"
        # expect:  "over the lazy dog, and did not look back The quick  brown fox 'jumped'\n"
        # expect:  'over the lazy dog, and did not look back    ')
        # expect: ('The quick  brown '
        # expect:  "fox 'jumped'\n"
        # expect:  'over the lazy '
        # expect:  'dog, and did not '
        # expect:  'look back The '
        # expect:  'quick  brown fox '
        # expect:  "'jumped'\n"
        # expect:  'over the lazy '
        # expect:  'dog, and did not '
        # expect:  'look back    ')
        # expect: ("The quick  brown fox 'jumped'\n"
        # expect:  'over the lazy dog, and did not look '
        # expect:  "back The quick  brown fox 'jumped'\n"
        # expect:  'over the lazy dog, and did not look '
        # expect:  'back    ')
        # expect: ('The '
        # expect:  'quick  '
        # expect:  'brown '
        # expect:  'fox '
        # expect:  "'jumped'\n"
        # expect:  'over '
        # expect:  'the '
        # expect:  'lazy '
        # expect:  'dog, '
        # expect:  'and '
        # expect:  'did '
        # expect:  'not '
        # expect:  'look '
        # expect:  'back '
        # expect:  'The '
        # expect:  'quick  '
        # expect:  'brown '
        # expect:  'fox '
        # expect:  "'jumped'\n"
        # expect:  'over '
        # expect:  'the '
        # expect:  'lazy '
        # expect:  'dog, '
        # expect:  'and '
        # expect:  'did '
        # expect:  'not '
        # expect:  'look '
        # expect:  'back    ')
        # expect: ("The quick  brown fox 'jumped'\n"
        # expect:  "over the lazy dog, and did not look back The quick  brown fox 'jumped'\n"
        # expect:  'over the lazy dog, and did not look back    ')
        # expect: ["The quick  brown fox 'jumped'\n"
        # expect:  "over the lazy dog, and did not look back The quick  brown fox 'jumped'\n"
        # expect:  'over the lazy dog, and did not look back    ']
        # expect: ['The quick  brown '
        # expect:  "fox 'jumped'\n"
        # expect:  'over the lazy '
        # expect:  'dog, and did not '
        # expect:  'look back The '
        # expect:  'quick  brown fox '
        # expect:  "'jumped'\n"
        # expect:  'over the lazy '
        # expect:  'dog, and did not '
        # expect:  'look back    ']
        # expect: [  "The quick  brown fox 'jumped'\n"
        # expect:    'over the lazy dog, and did not '
        # expect:    'look back The quick  brown fox '
        # expect:    "'jumped'\n"
        # expect:    'over the lazy dog, and did not '
        # expect:    'look back    ']
        # expect: [   'The '
        # expect:     'quick  '
        # expect:     'brown '
        # expect:     'fox '
        # expect:     "'jumped'\n"
        # expect:     'over '
        # expect:     'the '
        # expect:     'lazy '
        # expect:     'dog, '
        # expect:     'and '
        # expect:     'did '
        # expect:     'not '
        # expect:     'look '
        # expect:     'back '
        # expect:     'The '
        # expect:     'quick  '
        # expect:     'brown '
        # expect:     'fox '
        # expect:     "'jumped'\n"
        # expect:     'over '
        # expect:     'the '
        # expect:     'lazy '
        # expect:     'dog, '
        # expect:     'and '
        # expect:     'did '
        # expect:     'not '
        # expect:     'look '
        # expect:     'back    ']
        # expect: ["The quick  brown fox 'jumped'\n"
        # expect:  "over the lazy dog, and did not look back The quick  brown fox 'jumped'\n"
        # expect:  'over the lazy dog, and did not look back    ']
        # expect: ''
        # expect: ''
        # expect: ''
        # expect: ''
        # expect: ''
        # expect: {}
        # expect: {}
        # expect: {}
        # expect: {   }
        # expect: {}
        # expect: []
        # expect: []
        # expect: []
        # expect: [   ]
        # expect: []
        # expect: ()
        # expect: ()
        # expect: ()
        # expect: (   )
        # expect: ()
        # expect: set()
        # expect: set()
        # expect: set()
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
        # expect:            8,
        # expect:            9,
        # expect:            10,
        # expect:            11,
        # expect:            12,
        # expect:            13,
        # expect:            14,
        # expect:            15,
        # expect:            16,
        # expect:            17,
        # expect:            18,
        # expect:            19,
        # expect:            20,
        # expect:            21,
        # expect:            22,
        # expect:            23,
        # expect:            24,
        # expect:            25,
        # expect:            26,
        # expect:            27,
        # expect:            28,
        # expect:            29})
        # expect: frozenset({0,
        # expect:            1,
        # expect:            2,
        # expect:            3,
        # expect:            4,
        # expect:            5,
        # expect:            6,
        # expect:            7,
        # expect:            8,
        # expect:            9,
        # expect:            10,
        # expect:            11,
        # expect:            12,
        # expect:            13,
        # expect:            14,
        # expect:            15,
        # expect:            16,
        # expect:            17,
        # expect:            18,
        # expect:            19,
        # expect:            20,
        # expect:            21,
        # expect:            22,
        # expect:            23,
        # expect:            24,
        # expect:            25,
        # expect:            26,
        # expect:            27,
        # expect:            28,
        # expect:            29})
        # expect: frozenset({  0, 1, 2, 3, 4, 5, 6, 7, 8,
        # expect:              9, 10, 11, 12, 13, 14, 15,
        # expect:              16, 17, 18, 19, 20, 21, 22,
        # expect:              23, 24, 25, 26, 27, 28,
        # expect:              29})
        # expect: frozenset({   0,
        # expect:               1,
        # expect:               2,
        # expect:               3,
        # expect:               4,
        # expect:               5,
        # expect:               6,
        # expect:               7,
        # expect:               8,
        # expect:               9,
        # expect:               10,
        # expect:               11,
        # expect:               12,
        # expect:               13,
        # expect:               14,
        # expect:               15,
        # expect:               16,
        # expect:               17,
        # expect:               18,
        # expect:               19,
        # expect:               20,
        # expect:               21,
        # expect:               22,
        # expect:               23,
        # expect:               24,
        # expect:               25,
        # expect:               26,
        # expect:               27,
        # expect:               28,
        # expect:               29})
        # expect: frozenset({0,
        # expect:            1,
        # expect:            2,
        # expect:            3,
        # expect:            4,
        # expect:            5,
        # expect:            6,
        # expect:            7,
        # expect:            8,
        # expect:            9,
        # expect:            10,
        # expect:            11,
        # expect:            12,
        # expect:            13,
        # expect:            14,
        # expect:            15,
        # expect:            16,
        # expect:            17,
        # expect:            18,
        # expect:            19,
        # expect:            20,
        # expect:            21,
        # expect:            22,
        # expect:            23,
        # expect:            24,
        # expect:            25,
        # expect:            26,
        # expect:            27,
        # expect:            28,
        # expect:            29})
        # expect: {"The quick  brown fox 'jumped'\nover the lazy dog, and did not look back The quick  brown fox 'jumped'\nover the lazy dog, and did not look back    ": 'The '
        # expect:                                                                                                                                                         'quick  '
        # expect:                                                                                                                                                         'brown '
        # expect:                                                                                                                                                         'fox '
        # expect:                                                                                                                                                         "'jumped'\n"
        # expect:                                                                                                                                                         'over '
        # expect:                                                                                                                                                         'the '
        # expect:                                                                                                                                                         'lazy '
        # expect:                                                                                                                                                         'dog, '
        # expect:                                                                                                                                                         'and '
        # expect:                                                                                                                                                         'did '
        # expect:                                                                                                                                                         'not '
        # expect:                                                                                                                                                         'look '
        # expect:                                                                                                                                                         'back '
        # expect:                                                                                                                                                         'The '
        # expect:                                                                                                                                                         'quick  '
        # expect:                                                                                                                                                         'brown '
        # expect:                                                                                                                                                         'fox '
        # expect:                                                                                                                                                         "'jumped'\n"
        # expect:                                                                                                                                                         'over '
        # expect:                                                                                                                                                         'the '
        # expect:                                                                                                                                                         'lazy '
        # expect:                                                                                                                                                         'dog, '
        # expect:                                                                                                                                                         'and '
        # expect:                                                                                                                                                         'did '
        # expect:                                                                                                                                                         'not '
        # expect:                                                                                                                                                         'look '
        # expect:                                                                                                                                                         'back    '}
        # expect: {"The quick  brown fox 'jumped'\nover the lazy dog, and did not look back The quick  brown fox 'jumped'\nover the lazy dog, and did not look back    ": 'The '
        # expect:                                                                                                                                                         'quick  '
        # expect:                                                                                                                                                         'brown '
        # expect:                                                                                                                                                         'fox '
        # expect:                                                                                                                                                         "'jumped'\n"
        # expect:                                                                                                                                                         'over '
        # expect:                                                                                                                                                         'the '
        # expect:                                                                                                                                                         'lazy '
        # expect:                                                                                                                                                         'dog, '
        # expect:                                                                                                                                                         'and '
        # expect:                                                                                                                                                         'did '
        # expect:                                                                                                                                                         'not '
        # expect:                                                                                                                                                         'look '
        # expect:                                                                                                                                                         'back '
        # expect:                                                                                                                                                         'The '
        # expect:                                                                                                                                                         'quick  '
        # expect:                                                                                                                                                         'brown '
        # expect:                                                                                                                                                         'fox '
        # expect:                                                                                                                                                         "'jumped'\n"
        # expect:                                                                                                                                                         'over '
        # expect:                                                                                                                                                         'the '
        # expect:                                                                                                                                                         'lazy '
        # expect:                                                                                                                                                         'dog, '
        # expect:                                                                                                                                                         'and '
        # expect:                                                                                                                                                         'did '
        # expect:                                                                                                                                                         'not '
        # expect:                                                                                                                                                         'look '
        # expect:                                                                                                                                                         'back    '}
        # expect: {  "The quick  brown fox 'jumped'\nover the lazy dog, and did not look back The quick  brown fox 'jumped'\nover the lazy dog, and did not look back    ": 'The '
        # expect:                                                                                                                                                           'quick  '
        # expect:                                                                                                                                                           'brown '
        # expect:                                                                                                                                                           'fox '
        # expect:                                                                                                                                                           "'jumped'\n"
        # expect:                                                                                                                                                           'over '
        # expect:                                                                                                                                                           'the '
        # expect:                                                                                                                                                           'lazy '
        # expect:                                                                                                                                                           'dog, '
        # expect:                                                                                                                                                           'and '
        # expect:                                                                                                                                                           'did '
        # expect:                                                                                                                                                           'not '
        # expect:                                                                                                                                                           'look '
        # expect:                                                                                                                                                           'back '
        # expect:                                                                                                                                                           'The '
        # expect:                                                                                                                                                           'quick  '
        # expect:                                                                                                                                                           'brown '
        # expect:                                                                                                                                                           'fox '
        # expect:                                                                                                                                                           "'jumped'\n"
        # expect:                                                                                                                                                           'over '
        # expect:                                                                                                                                                           'the '
        # expect:                                                                                                                                                           'lazy '
        # expect:                                                                                                                                                           'dog, '
        # expect:                                                                                                                                                           'and '
        # expect:                                                                                                                                                           'did '
        # expect:                                                                                                                                                           'not '
        # expect:                                                                                                                                                           'look '
        # expect:                                                                                                                                                           'back    '}
        # expect: {   "The quick  brown fox 'jumped'\nover the lazy dog, and did not look back The quick  brown fox 'jumped'\nover the lazy dog, and did not look back    ": 'The '
        # expect:                                                                                                                                                            'quick  '
        # expect:                                                                                                                                                            'brown '
        # expect:                                                                                                                                                            'fox '
        # expect:                                                                                                                                                            "'jumped'\n"
        # expect:                                                                                                                                                            'over '
        # expect:                                                                                                                                                            'the '
        # expect:                                                                                                                                                            'lazy '
        # expect:                                                                                                                                                            'dog, '
        # expect:                                                                                                                                                            'and '
        # expect:                                                                                                                                                            'did '
        # expect:                                                                                                                                                            'not '
        # expect:                                                                                                                                                            'look '
        # expect:                                                                                                                                                            'back '
        # expect:                                                                                                                                                            'The '
        # expect:                                                                                                                                                            'quick  '
        # expect:                                                                                                                                                            'brown '
        # expect:                                                                                                                                                            'fox '
        # expect:                                                                                                                                                            "'jumped'\n"
        # expect:                                                                                                                                                            'over '
        # expect:                                                                                                                                                            'the '
        # expect:                                                                                                                                                            'lazy '
        # expect:                                                                                                                                                            'dog, '
        # expect:                                                                                                                                                            'and '
        # expect:                                                                                                                                                            'did '
        # expect:                                                                                                                                                            'not '
        # expect:                                                                                                                                                            'look '
        # expect:                                                                                                                                                            'back    '}
        # expect: {"The quick  brown fox 'jumped'\nover the lazy dog, and did not look back The quick  brown fox 'jumped'\nover the lazy dog, and did not look back    ": 'The '
        # expect:                                                                                                                                                         'quick  '
        # expect:                                                                                                                                                         'brown '
        # expect:                                                                                                                                                         'fox '
        # expect:                                                                                                                                                         "'jumped'\n"
        # expect:                                                                                                                                                         'over '
        # expect:                                                                                                                                                         'the '
        # expect:                                                                                                                                                         'lazy '
        # expect:                                                                                                                                                         'dog, '
        # expect:                                                                                                                                                         'and '
        # expect:                                                                                                                                                         'did '
        # expect:                                                                                                                                                         'not '
        # expect:                                                                                                                                                         'look '
        # expect:                                                                                                                                                         'back '
        # expect:                                                                                                                                                         'The '
        # expect:                                                                                                                                                         'quick  '
        # expect:                                                                                                                                                         'brown '
        # expect:                                                                                                                                                         'fox '
        # expect:                                                                                                                                                         "'jumped'\n"
        # expect:                                                                                                                                                         'over '
        # expect:                                                                                                                                                         'the '
        # expect:                                                                                                                                                         'lazy '
        # expect:                                                                                                                                                         'dog, '
        # expect:                                                                                                                                                         'and '
        # expect:                                                                                                                                                         'did '
        # expect:                                                                                                                                                         'not '
        # expect:                                                                                                                                                         'look '
        # expect:                                                                                                                                                         'back    '}
        # expect: deque([0,
        # expect:        1,
        # expect:        2,
        # expect:        3,
        # expect:        4,
        # expect:        5,
        # expect:        6,
        # expect:        7,
        # expect:        8,
        # expect:        9,
        # expect:        10,
        # expect:        11,
        # expect:        12,
        # expect:        13,
        # expect:        14,
        # expect:        15,
        # expect:        16,
        # expect:        17,
        # expect:        18,
        # expect:        19],
        # expect:       maxlen=30)
        # expect: deque([0,
        # expect:        1,
        # expect:        2,
        # expect:        3,
        # expect:        4,
        # expect:        5,
        # expect:        6,
        # expect:        7,
        # expect:        8,
        # expect:        9,
        # expect:        10,
        # expect:        11,
        # expect:        12,
        # expect:        13,
        # expect:        14,
        # expect:        15,
        # expect:        16,
        # expect:        17,
        # expect:        18,
        # expect:        19],
        # expect:       maxlen=30)
        # expect: deque([  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
        # expect:          10, 11, 12, 13, 14, 15, 16, 17,
        # expect:          18, 19],
        # expect:       maxlen=30)
        # expect: deque([   0,
        # expect:           1,
        # expect:           2,
        # expect:           3,
        # expect:           4,
        # expect:           5,
        # expect:           6,
        # expect:           7,
        # expect:           8,
        # expect:           9,
        # expect:           10,
        # expect:           11,
        # expect:           12,
        # expect:           13,
        # expect:           14,
        # expect:           15,
        # expect:           16,
        # expect:           17,
        # expect:           18,
        # expect:           19],
        # expect:       maxlen=30)
        # expect: deque([0,
        # expect:        1,
        # expect:        2,
        # expect:        3,
        # expect:        4,
        # expect:        5,
        # expect:        6,
        # expect:        7,
        # expect:        8,
        # expect:        9,
        # expect:        10,
        # expect:        11,
        # expect:        12,
        # expect:        13,
        # expect:        14,
        # expect:        15,
        # expect:        16,
        # expect:        17,
        # expect:        18,
        # expect:        19],
        # expect:       maxlen=30)
        # expect: deque([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19])
        # expect: deque([0,
        # expect:        1,
        # expect:        2,
        # expect:        3,
        # expect:        4,
        # expect:        5,
        # expect:        6,
        # expect:        7,
        # expect:        8,
        # expect:        9,
        # expect:        10,
        # expect:        11,
        # expect:        12,
        # expect:        13,
        # expect:        14,
        # expect:        15,
        # expect:        16,
        # expect:        17,
        # expect:        18,
        # expect:        19])
        # expect: deque([  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
        # expect:          10, 11, 12, 13, 14, 15, 16, 17,
        # expect:          18, 19])
        # expect: deque([   0,
        # expect:           1,
        # expect:           2,
        # expect:           3,
        # expect:           4,
        # expect:           5,
        # expect:           6,
        # expect:           7,
        # expect:           8,
        # expect:           9,
        # expect:           10,
        # expect:           11,
        # expect:           12,
        # expect:           13,
        # expect:           14,
        # expect:           15,
        # expect:           16,
        # expect:           17,
        # expect:           18,
        # expect:           19])
        # expect: deque([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19])
        # expect: deque([])
        # expect: deque([])
        # expect: deque([])
        # expect: deque([])
        # expect: deque([])
        # expect: Counter({' ': 31,
        # expect:          'o': 14,
        # expect:          'd': 10,
        # expect:          'e': 8,
        # expect:          'k': 6,
        # expect:          'n': 6,
        # expect:          'a': 6,
        # expect:          'h': 4,
        # expect:          'u': 4,
        # expect:          'i': 4,
        # expect:          'c': 4,
        # expect:          'b': 4,
        # expect:          'r': 4,
        # expect:          "'": 4,
        # expect:          't': 4,
        # expect:          'l': 4,
        # expect:          'T': 2,
        # expect:          'q': 2,
        # expect:          'w': 2,
        # expect:          'f': 2,
        # expect:          'x': 2,
        # expect:          'j': 2,
        # expect:          'm': 2,
        # expect:          'p': 2,
        # expect:          '\n': 2,
        # expect:          'v': 2,
        # expect:          'z': 2,
        # expect:          'y': 2,
        # expect:          'g': 2,
        # expect:          ',': 2})
        # expect: Counter({' ': 31,
        # expect:          'o': 14,
        # expect:          'd': 10,
        # expect:          'e': 8,
        # expect:          'k': 6,
        # expect:          'n': 6,
        # expect:          'a': 6,
        # expect:          'h': 4,
        # expect:          'u': 4,
        # expect:          'i': 4,
        # expect:          'c': 4,
        # expect:          'b': 4,
        # expect:          'r': 4,
        # expect:          "'": 4,
        # expect:          't': 4,
        # expect:          'l': 4,
        # expect:          'T': 2,
        # expect:          'q': 2,
        # expect:          'w': 2,
        # expect:          'f': 2,
        # expect:          'x': 2,
        # expect:          'j': 2,
        # expect:          'm': 2,
        # expect:          'p': 2,
        # expect:          '\n': 2,
        # expect:          'v': 2,
        # expect:          'z': 2,
        # expect:          'y': 2,
        # expect:          'g': 2,
        # expect:          ',': 2})
        # expect: Counter({  ' ': 31,
        # expect:            'o': 14,
        # expect:            'd': 10,
        # expect:            'e': 8,
        # expect:            'k': 6,
        # expect:            'n': 6,
        # expect:            'a': 6,
        # expect:            'h': 4,
        # expect:            'u': 4,
        # expect:            'i': 4,
        # expect:            'c': 4,
        # expect:            'b': 4,
        # expect:            'r': 4,
        # expect:            "'": 4,
        # expect:            't': 4,
        # expect:            'l': 4,
        # expect:            'T': 2,
        # expect:            'q': 2,
        # expect:            'w': 2,
        # expect:            'f': 2,
        # expect:            'x': 2,
        # expect:            'j': 2,
        # expect:            'm': 2,
        # expect:            'p': 2,
        # expect:            '\n': 2,
        # expect:            'v': 2,
        # expect:            'z': 2,
        # expect:            'y': 2,
        # expect:            'g': 2,
        # expect:            ',': 2})
        # expect: Counter({   ' ': 31,
        # expect:             'o': 14,
        # expect:             'd': 10,
        # expect:             'e': 8,
        # expect:             'k': 6,
        # expect:             'n': 6,
        # expect:             'a': 6,
        # expect:             'h': 4,
        # expect:             'u': 4,
        # expect:             'i': 4,
        # expect:             'c': 4,
        # expect:             'b': 4,
        # expect:             'r': 4,
        # expect:             "'": 4,
        # expect:             't': 4,
        # expect:             'l': 4,
        # expect:             'T': 2,
        # expect:             'q': 2,
        # expect:             'w': 2,
        # expect:             'f': 2,
        # expect:             'x': 2,
        # expect:             'j': 2,
        # expect:             'm': 2,
        # expect:             'p': 2,
        # expect:             '\n': 2,
        # expect:             'v': 2,
        # expect:             'z': 2,
        # expect:             'y': 2,
        # expect:             'g': 2,
        # expect:             ',': 2})
        # expect: Counter({' ': 31,
        # expect:          'o': 14,
        # expect:          'd': 10,
        # expect:          'e': 8,
        # expect:          'k': 6,
        # expect:          'n': 6,
        # expect:          'a': 6,
        # expect:          'h': 4,
        # expect:          'u': 4,
        # expect:          'i': 4,
        # expect:          'c': 4,
        # expect:          'b': 4,
        # expect:          'r': 4,
        # expect:          "'": 4,
        # expect:          't': 4,
        # expect:          'l': 4,
        # expect:          'T': 2,
        # expect:          'q': 2,
        # expect:          'w': 2,
        # expect:          'f': 2,
        # expect:          'x': 2,
        # expect:          'j': 2,
        # expect:          'm': 2,
        # expect:          'p': 2,
        # expect:          '\n': 2,
        # expect:          'v': 2,
        # expect:          'z': 2,
        # expect:          'y': 2,
        # expect:          'g': 2,
        # expect:          ',': 2})
        # expect: OrderedDict([('key0', []),
        # expect:              ('key1', [0]),
        # expect:              ('key2', [0, 1]),
        # expect:              ('key3', [0, 1, 2]),
        # expect:              ('key4', [0, 1, 2, 3]),
        # expect:              ('key5', [0, 1, 2, 3, 4])])
        # expect: OrderedDict([('key0',
        # expect:               []),
        # expect:              ('key1',
        # expect:               [0]),
        # expect:              ('key2',
        # expect:               [0,
        # expect:                1]),
        # expect:              ('key3',
        # expect:               [0,
        # expect:                1,
        # expect:                2]),
        # expect:              ('key4',
        # expect:               [0,
        # expect:                1,
        # expect:                2,
        # expect:                3]),
        # expect:              ('key5',
        # expect:               [0,
        # expect:                1,
        # expect:                2,
        # expect:                3,
        # expect:                4])])
        # expect: OrderedDict([  ('key0', []),
        # expect:                ('key1', [0]),
        # expect:                ('key2', [0, 1]),
        # expect:                ('key3', [0, 1, 2]),
        # expect:                ('key4', [0, 1, 2, 3]),
        # expect:                (  'key5',
        # expect:                   [0, 1, 2, 3, 4])])
        # expect: OrderedDict([   (   'key0',
        # expect:                     [   ]),
        # expect:                 (   'key1',
        # expect:                     [   0]),
        # expect:                 (   'key2',
        # expect:                     [   0,
        # expect:                         1]),
        # expect:                 (   'key3',
        # expect:                     [   0,
        # expect:                         1,
        # expect:                         2]),
        # expect:                 (   'key4',
        # expect:                     [   0,
        # expect:                         1,
        # expect:                         2,
        # expect:                         3]),
        # expect:                 (   'key5',
        # expect:                     [   0,
        # expect:                         1,
        # expect:                         2,
        # expect:                         3,
        # expect:                         4])])
        # expect: OrderedDict([(...), (...), (...), (...), (...), (...)])
        # expect: OrderedDict()
        # expect: OrderedDict()
        # expect: OrderedDict()
        # expect: OrderedDict()
        # expect: OrderedDict()
        # expect: defaultdict(<class 'int'>,
        # expect:             {'key0': [],
        # expect:              'key1': [0],
        # expect:              'key2': [0, 1],
        # expect:              'key3': [0, 1, 2],
        # expect:              'key4': [0, 1, 2, 3],
        # expect:              'key5': [0, 1, 2, 3, 4]})
        # expect: defaultdict(<class 'int'>,
        # expect:             {'key0': [],
        # expect:              'key1': [0],
        # expect:              'key2': [0,
        # expect:                       1],
        # expect:              'key3': [0,
        # expect:                       1,
        # expect:                       2],
        # expect:              'key4': [0,
        # expect:                       1,
        # expect:                       2,
        # expect:                       3],
        # expect:              'key5': [0,
        # expect:                       1,
        # expect:                       2,
        # expect:                       3,
        # expect:                       4]})
        # expect: defaultdict(<class 'int'>,
        # expect:             {  'key0': [],
        # expect:                'key1': [0],
        # expect:                'key2': [0, 1],
        # expect:                'key3': [0, 1, 2],
        # expect:                'key4': [0, 1, 2, 3],
        # expect:                'key5': [0, 1, 2, 3, 4]})
        # expect: defaultdict(<class 'int'>,
        # expect:             {   'key0': [   ],
        # expect:                 'key1': [   0],
        # expect:                 'key2': [   0,
        # expect:                             1],
        # expect:                 'key3': [   0,
        # expect:                             1,
        # expect:                             2],
        # expect:                 'key4': [   0,
        # expect:                             1,
        # expect:                             2,
        # expect:                             3],
        # expect:                 'key5': [   0,
        # expect:                             1,
        # expect:                             2,
        # expect:                             3,
        # expect:                             4]})
        # expect: defaultdict(<class 'int'>,
        # expect:             {'key0': [],
        # expect:              'key1': [0],
        # expect:              'key2': [0, 1],
        # expect:              'key3': [0, 1, 2],
        # expect:              'key4': [0, 1, 2, 3],
        # expect:              'key5': [0, 1, 2, 3, 4]})
        # expect: defaultdict(<class 'int'>, {})
        # expect: defaultdict(<class 'int'>, {})
        # expect: defaultdict(<class 'int'>, {})
        # expect: defaultdict(<class 'int'>, {})
        # expect: defaultdict(<class 'int'>, {})
        # expect: namespace(key0=[],
        # expect:           key1=[0],
        # expect:           key2=[0, 1],
        # expect:           key3=[0, 1, 2],
        # expect:           key4=[0, 1, 2, 3],
        # expect:           key5=[0, 1, 2, 3, 4])
        # expect: namespace(key0=[],
        # expect:           key1=[0],
        # expect:           key2=[0,
        # expect:                 1],
        # expect:           key3=[0,
        # expect:                 1,
        # expect:                 2],
        # expect:           key4=[0,
        # expect:                 1,
        # expect:                 2,
        # expect:                 3],
        # expect:           key5=[0,
        # expect:                 1,
        # expect:                 2,
        # expect:                 3,
        # expect:                 4])
        # expect: namespace(key0=[],
        # expect:           key1=[0],
        # expect:           key2=[0, 1],
        # expect:           key3=[0, 1, 2],
        # expect:           key4=[0, 1, 2, 3],
        # expect:           key5=[0, 1, 2, 3, 4])
        # expect: namespace(key0=[   ],
        # expect:           key1=[   0],
        # expect:           key2=[   0,
        # expect:                    1],
        # expect:           key3=[   0,
        # expect:                    1,
        # expect:                    2],
        # expect:           key4=[   0,
        # expect:                    1,
        # expect:                    2,
        # expect:                    3],
        # expect:           key5=[   0,
        # expect:                    1,
        # expect:                    2,
        # expect:                    3,
        # expect:                    4])
        # expect: namespace(key0=[],
        # expect:           key1=[0],
        # expect:           key2=[0, 1],
        # expect:           key3=[0, 1, 2],
        # expect:           key4=[0, 1, 2, 3],
        # expect:           key5=[0, 1, 2, 3, 4])
        # expect: ("The quick  brown fox 'jumped'\n"
        # expect:  "over the lazy dog, and did not look back The quick  brown fox 'jumped'\n"
        # expect:  'over the lazy dog, and did not look back    ',)
        # expect: ('The quick  brown '
        # expect:  "fox 'jumped'\n"
        # expect:  'over the lazy '
        # expect:  'dog, and did not '
        # expect:  'look back The '
        # expect:  'quick  brown fox '
        # expect:  "'jumped'\n"
        # expect:  'over the lazy '
        # expect:  'dog, and did not '
        # expect:  'look back    ',)
        # expect: (  "The quick  brown fox 'jumped'\n"
        # expect:    'over the lazy dog, and did not '
        # expect:    'look back The quick  brown fox '
        # expect:    "'jumped'\n"
        # expect:    'over the lazy dog, and did not '
        # expect:    'look back    ',)
        # expect: (   'The '
        # expect:     'quick  '
        # expect:     'brown '
        # expect:     'fox '
        # expect:     "'jumped'\n"
        # expect:     'over '
        # expect:     'the '
        # expect:     'lazy '
        # expect:     'dog, '
        # expect:     'and '
        # expect:     'did '
        # expect:     'not '
        # expect:     'look '
        # expect:     'back '
        # expect:     'The '
        # expect:     'quick  '
        # expect:     'brown '
        # expect:     'fox '
        # expect:     "'jumped'\n"
        # expect:     'over '
        # expect:     'the '
        # expect:     'lazy '
        # expect:     'dog, '
        # expect:     'and '
        # expect:     'did '
        # expect:     'not '
        # expect:     'look '
        # expect:     'back    ',)
        # expect: ("The quick  brown fox 'jumped'\n"
        # expect:  "over the lazy dog, and did not look back The quick  brown fox 'jumped'\n"
        # expect:  'over the lazy dog, and did not look back    ',)
        # expect: [((1,),)]
        # expect: [((1,),)]
        # expect: [((1,),)]
        # expect: [   (   (   1,),)]
        # expect: [((...,),)]
loop = types.SimpleNamespace(a="x" * 50, b="y" * 50)
loop.c = loop
print(pformat(loop))  # expect: namespace(a='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# expect:           b='yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy',
# expect:           c=...)
