import codecs
for n in ('utf8','UTF-8','latin1','ascii','utf-16','utf-16-le','utf_8_sig','cp1252','koi8-r','rot13','hex','base64','zlib','unicode_escape','iso8859-15','quopri','uu'):
    i = codecs.lookup(n)
    print(n, i.name, isinstance(i, tuple), len(i), i.encode is i[0], i._is_text_encoding)
    # expect: utf8 utf-8 True 4 True True
    # expect: UTF-8 utf-8 True 4 True True
    # expect: latin1 iso8859-1 True 4 True True
    # expect: ascii ascii True 4 True True
    # expect: utf-16 utf-16 True 4 True True
    # expect: utf-16-le utf-16-le True 4 True True
    # expect: utf_8_sig utf-8-sig True 4 True True
    # expect: cp1252 cp1252 True 4 True True
    # expect: koi8-r koi8-r True 4 True True
    # expect: rot13 rot-13 True 4 True False
    # expect: hex hex True 4 True False
    # expect: base64 base64 True 4 True False
    # expect: zlib zlib True 4 True False
    # expect: unicode_escape unicode-escape True 4 True True
    # expect: iso8859-15 iso8859-15 True 4 True True
    # expect: quopri quopri True 4 True False
    # expect: uu uu True 4 True False
print(repr(codecs.lookup('utf-8')).split(' at ')[0])  # expect: <codecs.CodecInfo object for encoding utf-8
for bad in ('nope', 'utf-99'):
    try: codecs.lookup(bad)
    except LookupError as e: print(e)  # expect: unknown encoding: nope
    # expect: unknown encoding: utf-99
try: codecs.lookup(5)
except TypeError as e: print(type(e))  # expect: <class 'TypeError'>
print(codecs.getencoder('utf-8')('äö'), codecs.getdecoder('latin-1')(b'\xe4'))
# expect: (b'\xc3\xa4\xc3\xb6', 2) ('ä', 1)
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE, codecs.BOM)
# expect: b'\xef\xbb\xbf' b'\xff\xfe' b'\x00\x00\xfe\xff' b'\xff\xfe'
