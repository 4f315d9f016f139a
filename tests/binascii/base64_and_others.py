import base64
import binascii

for n in range(9):
    data = bytes(range(250, 250 + 6))[:n] if n < 6 else b"\0" * n
    row = [f(data) for f in (base64.b64encode, base64.urlsafe_b64encode, base64.b32encode, base64.b32hexencode, base64.b16encode, base64.b85encode, base64.a85encode)]
    back = [f(text) for f, text in zip((base64.b64decode, base64.urlsafe_b64decode, base64.b32decode, base64.b32hexdecode, base64.b16decode, base64.b85decode, base64.a85decode), row)]
    print(row, all(b == data for b in back))
print(base64.encodebytes(b"x" * 100), base64.decodebytes(b"eHh4\neHg=\n"), base64.b64encode(b"\xff\xfe", altchars=b"@!"), base64.b64decode(b"//4", altchars=None) if False else "")
print(base64.b64decode("YWJj\n ZGVm"), base64.b64decode(b"YW=="), base64.b64decode(memoryview(b"YWI=")), base64.b64decode("YWJj=ZGVm"), base64.b64decode(b"YQ==YQ=="))
print(base64.b32decode("mzxw6===", casefold=True), base64.b32decode(b"M1023456", map01=b"L"), base64.a85encode(b"    \0\0\0\0abc", foldspaces=True, adobe=True, wrapcol=6), base64.a85decode(b"<~y z9jqo~>", foldspaces=True, adobe=True))
for call in (lambda: base64.b64decode("YW"), lambda: base64.b64decode("Y"), lambda: base64.b64decode("YW$J", validate=True), lambda: base64.b64decode("=YWI", validate=True), lambda: base64.b64decode("YQ==YQ==", validate=True),
             lambda: base64.b64decode("ä"), lambda: base64.b64decode(3), lambda: base64.b64encode("text"), lambda: base64.b32decode("ABC"), lambda: base64.b32decode("1BCDEFGH"), lambda: base64.b16decode("ab"),
             lambda: base64.b85decode(b" "), lambda: base64.b85decode(b"~~~~~"), lambda: base64.a85decode(b"v"), lambda: base64.a85decode(b"az"), lambda: base64.a85decode(b"x", adobe=True), lambda: base64.b64decode("A=BC", validate=True)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)
print(binascii.hexlify(b"\x01\xab\xff"), binascii.hexlify(b"\1\2\3\4", "-", 2), binascii.b2a_hex(b"ab", b":"), binascii.unhexlify("01ABff"), binascii.a2b_hex(b"00"))
print(binascii.b2a_base64(b"abc"), binascii.b2a_base64(b"", newline=False), binascii.b2a_uu(b"hello world"), binascii.a2b_uu(binascii.b2a_uu(b"hello world")), binascii.b2a_uu(b"", backtick=True), binascii.a2b_uu(b" \n"))
print(binascii.crc32(b"hello"), binascii.crc32(b"world", 7), binascii.crc32(b"x" * 10000), binascii.crc_hqx(b"123456789", 0), binascii.crc32(b"a", -1))
for call in (lambda: binascii.unhexlify("abc"), lambda: binascii.unhexlify("zz"), lambda: binascii.unhexlify(3), lambda: binascii.unhexlify("ä"), lambda: binascii.b2a_uu(b"x" * 46), lambda: binascii.a2b_uu(b"!\xff"), lambda: binascii.hexlify("s")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(issubclass(binascii.Error, ValueError), binascii.Error.__module__)
