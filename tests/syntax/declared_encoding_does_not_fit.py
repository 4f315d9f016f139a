# Bytes that the declared encoding does not have: the place counts from the beginning of the text.
for source in (b"# coding: ascii\nx = '\xe2\x98\x83'\n", b"# coding: ascii\n\n\nx = 1\ny='\xff'", b"# coding: cp1252\nx='\x81'", b"#\n# coding: ascii\nx='\x81'"):
    try: compile(source, "f", "exec")
    except SyntaxError as e: print(e.msg)
    # expect: 'ascii' codec can't decode byte 0xe2 in position 21: ordinal not in range(128)
    # expect: 'ascii' codec can't decode byte 0xff in position 27: ordinal not in range(128)
    # expect: 'charmap' codec can't decode byte 0x81 in position 20: character maps to <undefined>
    # expect: 'ascii' codec can't decode byte 0x81 in position 21: ordinal not in range(128)
