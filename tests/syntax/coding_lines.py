# Source in other encodings: texts, names, and where errors are.
for source in (b"# -*- coding: cp1251 -*-\nprint('\xcf\xf0\xe8')\n", b"# coding: koi8-r\n\xd1 = 5; print(ascii('\xd1'), \xd1)\n",
               b"#!/x\n# vim: set fileencoding=iso-8859-15 :\nprint(ascii('\xa4'))\n", b"# coding: cp437\nprint(ascii('\x81'))\n",
               b"# coding: cp1251\nx = '\xcf\xb3\xf2' +\n",
               b"# coding: latin-1\nx = '\xe9\xe9' $\n"):
    try:
        exec(compile(source, "source", "exec"))  # expect: При
        # expect: '\u044f' 5
        # expect: '\u20ac'
        # expect: '\xfc'
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, ascii(error.text))
        # expect: invalid syntax 2 12 "x = '\u041f\u0456\u0442' +\n"
        # expect: invalid syntax 2 10 "x = '\xe9\xe9' $\n"
