import codecs
text = 'a€𝄞ä\r\nz'
for enc in ('utf-8', 'utf-16', 'utf-16-be', 'utf-32', 'utf-8-sig', 'latin-1'):
    e = codecs.getincrementalencoder(enc)('replace')
    data = b''.join(e.encode(c) for c in text) + e.encode('', True)
    d = codecs.getincrementaldecoder(enc)()
    out = [d.decode(bytes([b])) for b in data]
    out.append(d.decode(b'', True))
    print(enc, data, out)
    # expect: utf-8 b'a\xe2\x82\xac\xf0\x9d\x84\x9e\xc3\xa4\r\nz' ['a', '', '', '€', '', '', '', '𝄞', '', 'ä', '\r', '\n', 'z', '']
    # expect: utf-16 b'\xff\xfea\x00\xac 4\xd8\x1e\xdd\xe4\x00\r\x00\n\x00z\x00' ['', '', '', 'a', '', '€', '', '', '', '𝄞', '', 'ä', '', '\r', '', '\n', '', 'z', '']
    # expect: utf-16-be b'\x00a \xac\xd84\xdd\x1e\x00\xe4\x00\r\x00\n\x00z' ['', 'a', '', '€', '', '', '', '𝄞', '', 'ä', '', '\r', '', '\n', '', 'z', '']
    # expect: utf-32 b'\xff\xfe\x00\x00a\x00\x00\x00\xac \x00\x00\x1e\xd1\x01\x00\xe4\x00\x00\x00\r\x00\x00\x00\n\x00\x00\x00z\x00\x00\x00' ['', '', '', '', '', '', '', 'a', '', '', '', '€', '', '', '', '𝄞', '', '', '', 'ä', '', '', '', '\r', '', '', '', '\n', '', '', '', 'z', '']
    # expect: utf-8-sig b'\xef\xbb\xbfa\xe2\x82\xac\xf0\x9d\x84\x9e\xc3\xa4\r\nz' ['', '', '', 'a', '', '', '€', '', '', '', '𝄞', '', 'ä', '\r', '\n', 'z', '']
    # expect: latin-1 b'a??\xe4\r\nz' ['a', '?', '?', 'ä', '\r', '\n', 'z', '']
d = codecs.getincrementaldecoder('utf-8')()
print(repr(d.decode(b'\xe2\x82')), d.getstate())  # expect: '' (b'\xe2\x82', 0)
try: d.decode(b'', True)
except UnicodeDecodeError as e: print(e)
# expect: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
d.reset()
print(d.getstate(), d.decode(b'ok'))  # expect: (b'', 0) ok
print(list(codecs.iterencode(['ab', '', 'ä'], 'utf-8')), list(codecs.iterdecode([b'\xc3', b'\xa4', b''], 'utf-8')))
# expect: [b'ab', b'\xc3\xa4'] ['ä']
try: codecs.getincrementaldecoder('nope')
except LookupError as e: print(e)  # expect: unknown encoding: nope
