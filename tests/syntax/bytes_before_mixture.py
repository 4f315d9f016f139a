# What is wrong with one literal comes before what is wrong with their mixture.
for source in '"x" b"é"', 'b"é" "x"', '"x" b"y"', 'b"x" "y"', r'b"x" "\x"', r'"x" b"\x"':
    try:
        compile(source, "", "eval")
    except SyntaxError as e:
        print(e.msg)  # expect: bytes can only contain ASCII literal characters
        # expect: bytes can only contain ASCII literal characters
        # expect: cannot mix bytes and nonbytes literals
        # expect: cannot mix bytes and nonbytes literals
        # expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: truncated \xXX escape
        # expect: (value error) invalid \x escape at position 0
