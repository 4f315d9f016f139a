"""The scanner and the encoder of json as parts that a program replaces."""
import json
import json.decoder
import json.encoder
import json.scanner

d=json.JSONDecoder()
for f,a in ((json.decoder.py_scanstring,('"a\\x"',1)),(json.decoder.py_scanstring,('"a\nb"',1)),(json.decoder.py_scanstring,('"a\\u12"',1)),(json.decoder.py_scanstring,('"a\\',1)),(json.decoder.py_scanstring,('"a\\ud800\\u1',1)),(json.decoder.py_scanstring,('"a\\u0x1f"',1)),
 (json.decoder.scanstring,(b'xx',1)), (json.scanner.py_make_scanner(d),('x',-1)),(json.scanner.c_make_scanner(d),('[]',-1)),(json.scanner.c_make_scanner,(1,)),(json.scanner.c_make_scanner(d),(b'[]',0)),
 (json.decoder.JSONObject,(('{"a":1}',1),True,d.scan_once,None,None)),(json.decoder.JSONObject,(('{"a":1,}',1),True,d.scan_once,None,None)),(json.decoder.JSONObject,(('{"a":1,  ',1),True,d.scan_once,None,None)),(json.decoder.JSONObject,(('{"a":1  3',1),True,d.scan_once,None,None)),(json.decoder.JSONObject,(('{"a":  ',1),True,d.scan_once,None,None))):
    try: print(f(*a))
    except BaseException as e: print(type(e).__name__,e.args)
    # expect: JSONDecodeError ("Invalid \\escape: 'x': line 1 column 4 (char 3)",)
    # expect: JSONDecodeError ("Invalid control character '\\n' at: line 2 column 1 (char 3)",)
    # expect: JSONDecodeError ('Invalid \\uXXXX escape: line 1 column 4 (char 3)',)
    # expect: JSONDecodeError ('Unterminated string starting at: line 1 column 1 (char 0)',)
    # expect: JSONDecodeError ('Invalid \\uXXXX escape: line 1 column 10 (char 9)',)
    # expect: JSONDecodeError ('Invalid \\uXXXX escape: line 1 column 4 (char 3)',)
    # expect: TypeError ('first argument must be a string, not bytes',)
    # expect: StopIteration (-1,)
    # expect: ValueError ('idx cannot be negative',)
    # expect: AttributeError ("'int' object has no attribute 'strict'",)
    # expect: TypeError ('first argument must be a string, not bytes',)
    # expect: ({'a': 1}, 7)
    # expect: JSONDecodeError ('Expecting property name enclosed in double quotes: line 1 column 8 (char 7)',)
    # expect: JSONDecodeError ('Expecting property name enclosed in double quotes: line 1 column 10 (char 9)',)
    # expect: JSONDecodeError ("Expecting ',' delimiter: line 1 column 9 (char 8)",)
    # expect: JSONDecodeError ('Expecting value: line 1 column 8 (char 7)',)
print(d.raw_decode("-Infinity"))  # expect: (-inf, 9)
print(json.JSONDecoder(parse_constant=str.lower).decode("[NaN,Infinity,-Infinity]"))
# expect: ['nan', 'infinity', '-infinity']
m = json.encoder._make_iterencode
import json.encoder as E


def it(o, indent=None, sort=False, skip=False, enc=json.encoder.encode_basestring_ascii, markers=True):
    try: print(list(m({} if markers else None, lambda o: ['D'], enc, indent, lambda f: 'F%.1f'%f, ': ', ', ', sort, skip, False)(o, 0)))
    except BaseException as e: print(type(e).__name__, e.args)
it({'a':[1,2.5,None,True,False,'x',{}], 'b':{}, 'c':[], 'd':{'e':(1,)}})
# expect: ['{', '"a"', ': ', '[1', ', F2.5', ', null', ', true', ', false', ', "x"', ', ', '{}', ']', ', ', '"b"', ': ', '{}', ', ', '"c"', ': ', '[]', ', ', '"d"', ': ', '{', '"e"', ': ', '[1', ']', '}', '}']
it({'a':[1,2.5,[None]], 'b':{'x':1}}, '  ')
# expect: ['{', '\n  ', '"a"', ': ', '[\n    1', ', \n    F2.5', ', \n    ', '[\n      null', '\n    ', ']', '\n  ', ']', ', \n  ', '"b"', ': ', '{', '\n    ', '"x"', ': ', '1', '\n  ', '}', '\n', '}']
it({3:1,1:2,2.5:3,None:4,True:5})
# expect: ['{', '"3"', ': ', '1', ', ', '"1"', ': ', '5', ', ', '"F2.5"', ': ', '3', ', ', '"null"', ': ', '4', '}']
it({'b':3,'a':1}, sort=True)  # expect: ['{', '"a"', ': ', '1', ', ', '"b"', ': ', '3', '}']
it({(1,):3}); it({(1,):3,2:4}, skip=True); it(object); it([object]); x=[]; x.append(x); it(x); it({'a':x}); it(5); it('s'); it(1.5); it(None); it([]); it({})
# expect: TypeError ('keys must be str, int, float, bool or None, not tuple',)
# expect: ['{', '"2"', ': ', '4', '}']
# expect: ['["D"', ']']
# expect: ['[', '["D"', ']', ']']
# expect: ValueError ('Circular reference detected',)
# expect: ValueError ('Circular reference detected',)
# expect: ['5']
# expect: ['"s"']
# expect: ['F1.5']
# expect: ['null']
# expect: ['[]']
# expect: ['{}']
class EE(json.JSONEncoder):
    def iterencode(self, o, _one_shot=False):
        yield '<'; yield from super().iterencode(o, _one_shot); yield '>'
print(EE().encode([1]), json.dumps([2], cls=EE), json.dumps('a', cls=EE))  # expect: <[1]> <[2]> "a"
print(list(json.JSONEncoder().iterencode([1,{'a':2}])),list(json.JSONEncoder(indent=1).iterencode([1,{'a':2}])))
# expect: ['[1', ', ', '{', '"a"', ': ', '2', '}', ']'] ['[\n 1', ',\n ', '{', '\n  ', '"a"', ': ', '2', '\n ', '}', '\n', ']']
print(E.INFINITY, E.ESCAPE_DCT['\n'], len(E.ESCAPE_DCT), E.py_encode_basestring('é\n"\\\x01😀'), E.py_encode_basestring_ascii('é\n"\\\x01\x7f😀'))
# expect: inf \n 34 "é\n\"\\\u0001😀" "\u00e9\n\"\\\u0001\u007f\ud83d\ude00"
def pe(f,x):
    try: f(x)
    except TypeError as e: print(e)
pe(E.py_encode_basestring,3);pe(E.py_encode_basestring_ascii,b'3');pe(E.encode_basestring_ascii,3)
# expect: expected string or bytes-like object, got 'int'
# expect: cannot use a string pattern on a bytes-like object
# expect: first argument must be a string, not int


class Placed(json.JSONDecoder):
    """Objects with the place where they begin."""

    def __init__(self):
        super().__init__()
        self.parse_object = self.placed
        self.scan_once = json.scanner.py_make_scanner(self)

    def placed(self, s_and_end, *rest):
        value, end = json.decoder.JSONObject(s_and_end, *rest)
        return value | {"at": s_and_end[1]}, end


print(json.loads('{"a": [{}, {"b": 1}], "c": {"d": null}}', cls=Placed))
# expect: {'a': [{'at': 8}, {'b': 1, 'at': 12}], 'c': {'d': None, 'at': 28}, 'at': 1}


class TwoPlaces(json.JSONEncoder):
    """Floats with two digits."""

    def iterencode(self, o, _one_shot=False):
        return json.encoder._make_iterencode({}, self.default, json.encoder.encode_basestring_ascii, self.indent,
                                             "{:.2f}".format, self.key_separator, self.item_separator, self.sort_keys,
                                             self.skipkeys, _one_shot)(o, 0)


print(json.dumps({"a": [1 / 3, {"b": 2 / 3}]}, cls=TwoPlaces, indent=1))  # expect: {
# expect:  "a": [
# expect:   0.33,
# expect:   {
# expect:    "b": 0.67
# expect:   }
# expect:  ]
# expect: }
