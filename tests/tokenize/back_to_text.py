"""untokenize: at the same places, or with blanks where only types and texts are known; the encodings of files."""
import io
import tokenize

text = "if x:\n\tfor i in (1,\n        2):   # two\n\t\tprint('a'  'b', i )\n\n\tpass\nelse : y = \\\n  3\n"
found = list(tokenize.generate_tokens(io.StringIO(text).readline))
print(tokenize.untokenize(found) == text, repr(tokenize.untokenize(found)))
# expect: False "if x:\n\tfor i in (1,\n\t       2):   # two\n\t\tprint('a'  'b', i )\n\n\tpass\nelse : y =\\\n  3\n"
print(repr(tokenize.untokenize(tok[:2] for tok in found)))
# expect: "if x :\n\tfor i in (1 ,\n\t2 ):# two\n\t\tprint ('a' 'b',i )\n\n\tpass \nelse :y =3 \n"
print(tokenize.untokenize(tokenize.tokenize(io.BytesIO("é = 'ü'\n".encode()).readline)))
# expect: b"\xc3\xa9 = '\xc3\xbc'\n"
try:
    tokenize.untokenize([(1, "a", (1, 5), (1, 6), ""), (1, "b", (1, 3), (1, 4), "")])
except ValueError as e:
    print(e)  # expect: start (1,3) precedes previous end (1,6)
for data in (b"x\n", b"# coding: latin_1\n", b"\xef\xbb\xbfx", b"\n#vim: fileencoding=utf_8\nx", b"x = 1\n# coding: latin-1\n",
             b"# coding: nothing\n", b"\xff\n", b"\xef\xbb\xbf# coding: latin-1\n", b"", b"#!a\n#b\n#coding:cp1252\n"):
    try:
        print(tokenize.detect_encoding(io.BytesIO(data).readline))
    except SyntaxError as e:
        print(e)  # expect: ('utf-8', [b'x\n'])
        # expect: ('iso-8859-1', [b'# coding: latin_1\n'])
        # expect: ('utf-8-sig', [b'x'])
        # expect: ('utf-8', [b'\n', b'#vim: fileencoding=utf_8\n'])
        # expect: ('utf-8', [b'x = 1\n'])
        # expect: unknown encoding: nothing
        # expect: invalid or missing encoding declaration
        # expect: encoding problem: utf-8
        # expect: ('utf-8', [])
        # expect: ('utf-8', [b'#!a\n', b'#b\n'])
