# The encodings of East Asia: all of the BMP both ways, errors, pieces.
import codecs
import hashlib
import io

NAMES = "gb2312 gbk gb18030 big5 cp950 shift_jis cp932 euc_jp euc_kr cp949 johab".split()
text = "".join(chr(c) for c in range(0x10000) if not 0xD800 <= c < 0xE000)
for name in NAMES:
    encoded = text.encode(name, "ignore")
    back = encoded.decode(name)
    print(name, len(encoded), hashlib.md5(encoded).hexdigest(), len(back), hashlib.md5(back.encode()).hexdigest())
    pairs = b"".join(bytes([a, b]) for a in range(0x81, 0xFF) for b in range(0x40, 0xFF))
    print("   ", hashlib.md5(pairs.decode(name, "replace").encode()).hexdigest())
    # expect: gb2312 15018 f1a5acae84cbd2ff5dc8a1c350c33dce 7573 bdd387b695be2c8516814e73cf938fdf
    # expect:     9f6265fdc0d3ed5c867aa26bc8598f98
    # expect: gbk 43710 de8ac503f74aa12da1c0170e05f6662f 21919 5cf57128738a6b2b3ef1410deee2dc85
    # expect:     eaf3698c54a877dbbdee6eb3ab665b58
    # expect: gb18030 205688 33982ae0d6ec294a3f44422ab0959bc7 63488 6d41813870e33c2b1b9b748e469f41e8
    # expect:     8cdfb65ab7fc0ed4bd629c88dd59bda3
    # expect: big5 27540 74ccf1e3946c5111e2210b8ca2051b34 13834 3153e73afa37b584bf7e10984fca7dba
    # expect:     ddd15767d269cfba1f2115b7e8fcdc2c
    # expect: cp950 27630 b741ec22ccbe3318305ecaecace2e6dc 13879 81bfffb2f56863e343b8afae5da1561c
    # expect:     79c4ae367a7b11175ea0e81aa4a57dd8
    # expect: shift_jis 13951 b52a193577f8f212b3f74de527e0ef67 7072 b1944e9685fc15852d39fd4664149d73
    # expect:     0c14d807d1aaf56c39dc9bf24a76deba
    # expect: cp932 18620 be17d1b48a16e807310d0a0b8121ecd5 9408 b629aad6f976215c3eb6f9aa183c0580
    # expect:     8d4411cc3ca84f8eb49cb709691cc066
    # expect: euc_jp 32212 08ec0bf57fb6552fbaffac8213e80c31 13138 34fac94edb7f46cd6874bcc362705bf5
    # expect:     6a273dcd3925c1031ec402324cb48fcb
for data, name in ((b"\x81", "gbk"), (b"a\xff\xffb", "gb2312"), (b"\x81\x30\x81", "gb18030"), (b"\x81\x30\x20\x30", "gb18030"), (b"\x8f\xa1", "euc_jp"),
                   (b"\xa4\xd4\xa4", "euc_kr"), (b"\xa4\xd4\xa4\xa1\xa4\xbf\xa4\x41", "euc_kr"), (b"\x80", "shift_jis"), (b"\xeb\x40", "shift_jis")):
    try:
        data.decode(name)
    except UnicodeDecodeError as e:
        print(e)
    print([data.decode(name, errors) for errors in ("ignore", "replace", "backslashreplace", "surrogateescape")])
for errors in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
    print("a\u20ac\u4e2d\U0001f600".encode("big5", errors))
for name in ("big5", "gb18030"):
    try:
        "\u4e2d\ud800".encode(name)
    except UnicodeEncodeError as e:
        print(e)
print("\U0001f600\u1e3f".encode("gb18030"), "\uac02\u3164".encode("euc_kr"), b"\xa4\xd4\xa4\xa1\xa4\xbf\xa4\xa2".decode("euc-kr"))
decoder = codecs.getincrementaldecoder("shift_jis")()
print([decoder.decode(bytes([byte])) for byte in "日本a".encode("sjis")], decoder.decode(b"\x93"), decoder.getstate())
try:
    decoder.decode(b"", True)
except UnicodeDecodeError as e:
    print(e)
f = io.TextIOWrapper(io.BytesIO("漢字\nかな\n".encode("euc-jp")), "euc-jp")
print(f.readline(), f.read(), codecs.lookup("EUCJP").name, codecs.lookup("x_mac_japanese").name, codecs.lookup("ms932").name, "中".encode("936"))
# expect-error: UnicodeDecodeError: 'euc_kr' codec can't decode byte 0xa4 in position 1542: illegal multibyte sequence
