# Tokens of files that are named in the text; places for messages.
import os
import shlex
import tempfile

with tempfile.TemporaryDirectory() as top:
    main, inner = os.path.join(top, "main"), os.path.join(top, "inner")
    with open(main, "w") as f:
        f.write('one\ninclude "inner" two\n')
    with open(inner, "w") as f:
        f.write("three\nfour 'five six'")
    with open(main) as f:
        lexer = shlex.shlex(f, main)
        lexer.source = "include"
        for token in lexer:
            print(token, lexer.error_leader().replace(top, "TOP").strip())
            # expect: one "TOP/main", line 2:
            # expect: three "TOP/inner", line 2:
            # expect: four "TOP/inner", line 2:
            # expect: 'five six' "TOP/inner", line 2:
            # expect: two "TOP/main", line 3:
lexer = shlex.shlex("a b")
lexer.push_token("first")
lexer.push_source("c d", "other")
print(list(lexer), lexer.error_leader("file", 7).strip())  # expect: ['first', 'c', 'd', 'a', 'b'] "file", line 7:
