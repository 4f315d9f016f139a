# What an error handler gives as bytes must be whole code units of the encoding.
for encoding in ("utf-16-le", "utf-16", "utf-32", "utf-8", "ascii", "latin-1", "cp1252"):
    for text in ("\udc80", "a\udc80\udc81b"):
        try:
            print(encoding, text.encode(encoding, "surrogateescape"))
        except UnicodeEncodeError as e:
            print(encoding, e)
            # expect: utf-16-le 'utf-16-le' codec can't encode character '\udc80' in position 0: surrogates not allowed
            # expect: utf-16-le 'utf-16-le' codec can't encode character '\udc80' in position 1: surrogates not allowed
            # expect: utf-16 'utf-16' codec can't encode character '\udc80' in position 0: surrogates not allowed
            # expect: utf-16 'utf-16' codec can't encode character '\udc80' in position 1: surrogates not allowed
            # expect: utf-32 'utf-32' codec can't encode character '\udc80' in position 0: surrogates not allowed
            # expect: utf-32 'utf-32' codec can't encode character '\udc80' in position 1: surrogates not allowed
            # expect: utf-8 b'\x80'
            # expect: utf-8 b'a\x80\x81b'
            # expect: ascii b'\x80'
            # expect: ascii b'a\x80\x81b'
            # expect: latin-1 b'\x80'
            # expect: latin-1 b'a\x80\x81b'
            # expect: cp1252 b'\x80'
            # expect: cp1252 b'a\x80\x81b'
