import codecs
import encodings
import encodings.idna
import encodings.utf_8
import hashlib
import io

pages = """cp037 cp1006 cp1026 cp1125 cp1140 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp273 cp424 cp500 cp720 cp737 cp775 cp852 cp855 cp856
cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp869 cp874 cp875 hp_roman8 iso8859_10 iso8859_11 iso8859_13 iso8859_14 iso8859_16
iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_9 koi8_t koi8_u kz1048 mac_arabic mac_croatian mac_cyrillic mac_farsi
mac_greek mac_iceland mac_latin2 mac_roman mac_romanian mac_turkish palmos ptcp154 tis_620 cp1252 iso8859_15""".split()
both = hashlib.sha256()
for name in pages:
    text = bytes(range(256)).decode(name, "replace")
    both.update(text.encode())
    both.update(text.replace("\ufffd", "").encode(name))
print(both.hexdigest())
for name in "windows-1253", "ISO_8859-7:1987", "macintosh", "IBM866", "cyrillic", "tis-620", "Windows 1254":
    print(name, codecs.lookup(name).name, "Ж".encode(name, "replace"), "a\u03b1".encode(name, "xmlcharrefreplace"))
print(io.TextIOWrapper(io.BytesIO("Привет\n".encode("cp866")), encoding="cp866").read())
print(codecs.getincrementaldecoder("cp1253")().decode(b"\xe1\xe2"), encodings.utf_8.getregentry().name, codecs.lookup("cp1255").encode("\u05d0"))
for text in "", "Hi Mom -\u263a-!", "A\u2262\u0391.", "1+1=2", "\U0001f600 \\~", "a\u20ac", "a\u20acb", "\u65e5\u672c\u8a9e":
    data = text.encode("utf-7")
    print(data, data.decode("utf-7") == text)
decoder = codecs.getincrementaldecoder("utf-7")()
print([decoder.decode(bytes([c])) for c in "A\u2262\u0391.".encode("utf-7")], decoder.decode(b"", True))
for data in b"+\xc1", b"a\xff", b"+IKx", b"+AB", b"+!", b"\xe4+2AE-":
    for errors in "strict", "replace":
        try:
            print(data, ascii(data.decode("utf-7", errors)))
        except UnicodeError as e:
            print(e)
for text in "bücher", "北京", "Pročprostěnemluvíčesky", "abc", "ü", "":
    data = text.encode("punycode")
    print(data, data.decode("punycode") == text)
for text in "www.bücher.de", "python.org", "Straße.at", "例え。テスト", "xn--bcher-kva.de":
    data = text.encode("idna")
    print(data, data.decode("idna"))
for call in (lambda: ("a" * 64 + ".x").encode("idna"), lambda: "a..b".encode("idna"), lambda: "x".encode("idna", "replace"), lambda: b"xn--0".decode("idna"),
             lambda: b"\xe4!".decode("punycode"), lambda: "x".encode("undefined"), lambda: "x".encode("nosuch"), lambda: "x".encode("hex"), lambda: b"x".decode("rot13"),
             lambda: "\u20ac".encode("cp866"), lambda: b"\x81".decode("cp1253"), lambda: codecs.lookup("no such")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(codecs.encode("Hello", "rot13"), codecs.encode(b"hi", "hex"), codecs.decode(b"6869", "hex"), codecs.decode(codecs.encode(b"data" * 9, "bz2"), "bz2"), codecs.encode(b"hi", "base64"))
print(codecs.charmap_decode(b"abc", "replace", "xy\ufffe"), codecs.charmap_decode(b"\0\1\2", "replace", "xy\ufffe"), codecs.charmap_encode("xyz", "replace", {120: 1, 121: b"yy", 63: 9}))
print(codecs.utf_8_decode(b"a\xc3", "strict", False), codecs.utf_16_le_encode("a"), codecs.latin_1_decode(b"\xff"), codecs.escape_encode(b"a\n'"))
print(encodings.normalize_encoding("ISO_8859-1:1987"), encodings.aliases.aliases["latin9"], encodings.search_function("cp500").name)
