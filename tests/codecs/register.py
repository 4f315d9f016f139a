import codecs
def search(name):
    if name != 'shout': return None
    def encode(text, errors='strict'): return text.upper().encode('ascii', errors), len(text)
    def decode(data, errors='strict'): return bytes(data).decode('ascii', errors).lower(), len(data)
    return codecs.CodecInfo(encode, decode, name='shout')
codecs.register(search)
print('hello'.encode('shout'), b'HELLO'.decode('shout'), codecs.lookup('SHOUT').name)
# expect: b'HELLO' hello shout
print(str(b'ABC', 'shout'), codecs.encode('x', 'shout'))  # expect: abc b'X'
try: 'x'.encode('whisper')
except LookupError as e: print(e)  # expect: unknown encoding: whisper
try: 'ä'.encode('shout')
except UnicodeEncodeError as e: print(e)
# expect: 'ascii' codec can't encode character '\xc4' in position 0: ordinal not in range(128)
codecs.unregister(search)
try: codecs.lookup('shout')
except LookupError as e: print(e)  # expect: unknown encoding: shout
def handler(e): return ('<%s>' % e.object[e.start:e.end], e.end)
codecs.register_error('angle', handler)
print('aäb'.encode('ascii', 'angle'), codecs.lookup_error('angle') is handler)
print(codecs.strict_errors, codecs.lookup_error('strict') is not None)
try: codecs.lookup_error('none')
except LookupError as e: print(e)
try: codecs.register(5)
except TypeError as e: print(e)
print(codecs.replace_errors(UnicodeEncodeError('ascii', 'ä', 0, 1, 'x')))
# expect-error: UnicodeEncodeError: 'ascii' codec can't encode character '\xe4' in position 1: ordinal not in range(128)
