"""Members under a password, of an archive and of one that was written to a pipe (the check byte is another)."""
import base64
import io
import os
import tempfile
import zipfile

os.chdir(tempfile.mkdtemp())

FILE = (
    'P)h>@6aWbT2mqrXLr|=%OZ^`J001Te000F5003bwba-^8Sq->;c<$rM0q&`L$KLu@kUE^mhvF7{S2Xk2O4v|K2MDaIOZ^`J001Te002-+0|W{H'
    '2><{9qaZ_2bBqNk3;_TD009611poj5VlHB7Zd~ZlYUU*GfNq~VIrk_cO+5c|2{(gdq%K$9^&N=npY=4Zd&j$yz0yANn&p0fIV~wJO#LekY{gQ;'
    '$IZ`}$g60v$DjOX@c9r$q_;3pz6qz<(xC@w!N_fo&~0EkQZJ`0c4$5~`ZNA~$$1M}$^GOk)pt15YeB(hd^OXZVEbdKBtSol_h8IlhM<Otscyhl'
    'e`|7c*?7}u$2ygwOlit=Bo$bYgx1MD2-a<lgJp~f^%!x*lp5!msxNi`9UX%l?lWA^?iX-a5tV7jFB*vFFz=qn1B#fbvuyB=l?vqY$Y&*9Y?){j'
    'Y%Gj@4PU#SgrZsHspRt-kYzLv2o1xC7B=ZNglfu%qEJf*2y=`DDGUJs0003108mQ-0v-bt00{sH0HYv7P^_y<{T~1T044$e00jU50000000961'
    '0HlEc0001CE_8TwP)h*<9s>#h2><{9qaZ_2bBqNk3;_TD009611poj50000000000q=8ZZ003exVrgzrO9ci10000200IDJ0001y0RR9100')
PIPE = (
    'P)h>@EdU7s2mk_LcU`QjOa1@<|NsC0|Nj916aXy&01yBs0ssI20000V0000000002!5rWqYe`iKUe$mXhR9zh@h|TlfSD$eCWFT&xI0iw2MDaI'
    'OZ^`J00000001Te00000002-+0RkQaEdU7s2mk_LcU`QjOZ^`J001Te000310000000031004jy00000El^7a1}p#o0000003HJ^0000000000'
    '00961000000096100000051Rl000000BQgL0000008mQ?2LJ#70GR*)000000096108mQ>1^@s600962051Rl0BQgL0000')


def shown(function, *args, **more):
    try:
        result = function(*args, **more)
        print(result[:30] if isinstance(result, bytes) else result)
    except Exception as e:
        print(type(e).__name__, e)


z = zipfile.ZipFile(io.BytesIO(base64.b85decode(FILE)))
print([(i.filename, i.file_size, i.compress_type, i.flag_bits & 1) for i in z.infolist()])
# expect: [('a.txt', 550, 8, 1), ('b.bin', 256, 0, 1)]
shown(z.read, "a.txt")  # expect: RuntimeError File 'a.txt' is encrypted, password required for extraction
shown(z.read, "a.txt", b"wrong")  # expect: RuntimeError Bad password for file 'a.txt'
shown(z.read, "a.txt", "secret")  # expect: TypeError pwd: expected bytes, got str
shown(z.read, "a.txt", b"secret")  # expect: b'alpha beta alpha beta alpha be'
print(z.read("b.bin", pwd=b"secret") == bytes(range(256)))  # expect: True
z.setpassword(b"secret")
shown(z.setpassword, "text")  # expect: TypeError pwd: expected bytes, got str
print(z.testzip(), len(z.read("a.txt")))  # expect: None 550
with z.open("a.txt") as f:
    f.seek(495)
    print(f.read(20))  # expect: b'alpha beta alpha bet'
    f.seek(6)
    print(f.read(4), f.tell())  # expect: b'beta' 10
z.setpassword(None)
shown(z.open, "a.txt")  # expect: RuntimeError File 'a.txt' is encrypted, password required for extraction
z.extractall("out", pwd=b"secret")
print(sorted(os.listdir("out")), os.path.getsize("out/a.txt"), open(z.extract("b.bin", "two", b"secret"), "rb").read(3))
# expect: ['a.txt', 'b.bin'] 550 b'\x00\x01\x02'
z = zipfile.ZipFile(io.BytesIO(base64.b85decode(PIPE)))
name = z.namelist()[0]
print(name, z.infolist()[0].flag_bits)  # expect: - 9
shown(z.read, name, b"wrong")  # expect: RuntimeError Bad password for file '-'
shown(z.read, name, b"secret")  # expect: b'alpha beta alpha beta alpha be'
