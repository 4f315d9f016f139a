# A source may be written in any encoding that the codecs know, those of several bytes a character included.
for encoding in ("big5", "shift_jis", "gbk", "euc-jp", "utf-7", "euc_kr", "cp1252", "koi8-r", "iso-8859-15", "mac-roman", "no-such"):
    text = "\u4e00" if encoding.encode("ascii").isalpha() or encoding in ("big5", "shift_jis", "euc-jp", "euc_kr", "utf-7") else "a"
    source = "# -*- coding: %s -*-\nx = '%sb'\n" % (encoding, text)
    try:
        names = {}
        exec(compile(source.encode(encoding if encoding != "no-such" else "ascii"), "f", "exec"), names)
        print(encoding, ascii(names["x"]))  # expect: big5 '\u4e00b'
        # expect: shift_jis '\u4e00b'
        # expect: gbk '\u4e00b'
        # expect: euc-jp '\u4e00b'
        # expect: utf-7 '\u4e00b'
        # expect: euc_kr '\u4e00b'
        # expect: cp1252 'ab'
        # expect: koi8-r 'ab'
        # expect: iso-8859-15 'ab'
        # expect: mac-roman 'ab'
    except SyntaxError as e:
        print(e.msg)  # expect: unknown encoding: no-such
