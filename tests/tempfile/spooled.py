# A spooled file is a stream like others; methods taken before it moved to disk go on; what open() refuses leaves no descriptor.
import gc, io, os, tempfile, warnings
f = tempfile.SpooledTemporaryFile(max_size=10)
read, write, seek = f.read, f.write, f.seek
write(b'a' * 8)
write(b'b' * 8)
seek(0)
print(read(), f._rolled, isinstance(f, io.IOBase), f.readable(), f.seekable(), f.isatty(), [line for line in f])
# expect: b'aaaaaaaabbbbbbbb' True True True True False []
f.close()
print(f.closed, tempfile.SpooledTemporaryFile[str])  # expect: True tempfile.SpooledTemporaryFile[str]
with tempfile.SpooledTemporaryFile(mode='w+') as t:
    t.writelines(['one\n', 'two\n'])
    t.seek(0)
    print(t.readline(), list(t), t.mode, t.encoding.lower(), t.errors, t.name)  # expect: one
    # expect:  ['two\n'] w+ utf-8 strict None
before = len(os.listdir('/proc/self/fd'))
for make in tempfile.TemporaryFile, tempfile.NamedTemporaryFile:
    for wrong in {'mode': 'w', 'encoding': 'bad-encoding'}, {'mode': 'z'}, {'mode': 'wb', 'newline': 'a'}:
        try: make(**wrong)
        except (LookupError, ValueError) as error: print(type(error).__name__, error)
        # expect: LookupError unknown encoding: bad-encoding
        # expect: ValueError invalid mode: 'z'
        # expect: ValueError binary mode doesn't take a newline argument
        # expect: LookupError unknown encoding: bad-encoding
        # expect: ValueError invalid mode: 'z'
        # expect: ValueError binary mode doesn't take a newline argument
gc.collect()
print(len(os.listdir('/proc/self/fd')) - before, os.listdir(tempfile.gettempdir()))  # expect: 0 []
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    f = tempfile.SpooledTemporaryFile()
    del f
    gc.collect()
    print([str(w.message)[:40] for w in seen])  # expect: ['Unclosed file <tempfile.SpooledTemporary']
print(len(next(tempfile._get_candidate_names())))  # expect: 8
