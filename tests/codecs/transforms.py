import codecs
print(codecs.encode('Hello, World', 'rot13'), codecs.decode('Uryyb', 'rot_13'))  # expect: Uryyb, Jbeyq Hello
for name in ('hex', 'base64', 'quopri', 'uu', 'zlib'):
    data = codecs.encode(b'some bytes = \xff\x00 here', name)
    if name != 'zlib': print(name, data)
    print(codecs.decode(data, name))  # expect: hex b'736f6d65206279746573203d20ff002068657265'
    # expect: b'some bytes = \xff\x00 here'
    # expect: base64 b'c29tZSBieXRlcyA9IP8AIGhlcmU=\n'
    # expect: b'some bytes = \xff\x00 here'
    # expect: quopri b'some=20bytes=20=3D=20=FF=00=20here'
    # expect: b'some bytes = \xff\x00 here'
    # expect: uu b'begin 666 <data>\n4<V]M92!B>71E<R ](/\\ (&AE<F4 \n \nend\n'
    # expect: b'some bytes = \xff\x00 here'
    # expect: b'some bytes = \xff\x00 here'
try: codecs.decode(b'zz', 'hex')
except Exception as e: print(type(e), e, '|', type(e.__cause__), e.__cause__)
# expect: <class 'binascii.Error'> decoding with 'hex' codec failed (Error: Non-hexadecimal digit found) | <class 'binascii.Error'> Non-hexadecimal digit found
try: codecs.encode('text', 'hex')
except Exception as e: print(type(e), e)
# expect: <class 'TypeError'> encoding with 'hex' codec failed (TypeError: a bytes-like object is required, not 'str')
try: codecs.decode(b'x', 'uu')
except Exception as e: print(type(e), e)
# expect: <class 'ValueError'> decoding with 'uu' codec failed (ValueError: Missing "begin" line in input data)
for f in (lambda: 'x'.encode('hex'), lambda: b'x'.decode('rot13')):
    try: f()
    except LookupError as e: print(e)
    # expect: 'hex' is not a text encoding; use codecs.encode() to handle arbitrary codecs
    # expect: 'rot13' is not a text encoding; use codecs.decode() to handle arbitrary codecs
print(codecs.encode('ä'), codecs.decode(b'\xc3\xa4'), codecs.encode('ä', 'ascii', 'backslashreplace'))
# expect: b'\xc3\xa4' ä b'\\xe4'
