import io
import quopri
from email import base64mime, quoprimime

data = b"caf\xc3\xa9 = good\ttab \nlong " + b"x" * 90 + b"\n"
packed = quopri.encodestring(data)
print(packed, quopri.decodestring(packed) == data, quopri.encodestring(b"a b_c", header=True), quopri.decodestring(b"a_b=20c", header=True))
# expect: b'caf=C3=A9 =3D good\ttab=20\nlong xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxxxxxxxxxxxxxxxxxxxx\n' True b'a_b=5Fc' b'a b c'
print(quopri.encodestring(b"a b\tc", quotetabs=True))  # expect: b'a=20b=09c'
out = io.BytesIO()
quopri.encode(io.BytesIO(b"\xff"), out, False)
print(out.getvalue())  # expect: b'=FF'
print(quoprimime.body_encode("x=y é\n trailing \n" + "z" * 100), quoprimime.decode("a=3Db=\nc\n"), quoprimime.header_encode("gr ün".encode()), base64mime.header_encode(b"ab"))
# expect: x=3Dy =E9
# expect:  trailing=20
# expect: zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz=
# expect: zzzzzzzzzzzzzzzzzzzzzzzzz a=bc
# expect:  =?iso-8859-1?q?gr_=C3=BCn?= =?iso-8859-1?b?YWI=?=
print(base64mime.body_encode(b"q" * 100), base64mime.decode("cXE="), quoprimime.header_length(b"a b\xff"))
# expect: cXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFx
# expect: cXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcQ==
# expect:  b'qq' 6
