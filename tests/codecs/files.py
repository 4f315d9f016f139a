import codecs, io, os, tempfile
path = os.path.join(tempfile.mkdtemp(), 'f')
with codecs.open(path, 'w', 'utf-8') as f:
    f.write('erste\r\nzweite ä\n')
    f.writelines(['drei\n', 'vier'])
with open(path, 'rb') as f: print(f.read())  # expect: b'erste\r\nzweite \xc3\xa4\ndrei\nvier'
with codecs.open(path, encoding='utf-8') as f:
    print(repr(f.readline()), f.encoding)  # expect: 'erste\r\n' utf-8
    print(f.readlines())  # expect: ['zweite ä\n', 'drei\n', 'vier']
with codecs.open(path, 'r', 'utf-8') as f: print([l for l in f])
# expect: ['erste\r\n', 'zweite ä\n', 'drei\n', 'vier']
with codecs.open(path, 'r', 'utf-8') as f:
    print(repr(f.read(5)), repr(f.read())); f.seek(0); print(repr(f.readline()))
    # expect: 'erste' '\r\nzweite ä\ndrei\nvier'
    # expect: 'erste\r\n'
r = codecs.getreader('utf-16')(io.BytesIO('ab\ncd'.encode('utf-16')))
print(r.readline(), r.read())  # expect: ab
# expect:  cd
w = io.BytesIO(); s = codecs.getwriter('utf-8-sig')(w); s.write('a'); s.write('b'); print(w.getvalue())
# expect: b'\xef\xbb\xbfab'
r = codecs.getreader('utf-8')(io.BytesIO('aäö𝄞x'.encode()))
print([r.read(1, 1) for _ in range(6)])  # expect: ['a', 'ä', 'ö', '𝄞', 'x', '']
b = io.BytesIO()
f = codecs.EncodedFile(b, 'utf-8', 'latin-1'); f.write('ä'.encode()); print(b.getvalue()); b.seek(0); print(f.read())
# expect: b'\xe4'
# expect: b'\xc3\xa4'
os.remove(path)
