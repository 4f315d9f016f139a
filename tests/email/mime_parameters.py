"""Parameters of MIME headers: as they are read, and as the header tells them."""
from email.headerregistry import HeaderRegistry
r=HeaderRegistry()
def t(n,v):
    try: h=r(n,v); print(repr(v),'->',repr(str(h)), dict(h.params), [type(d).__name__ for d in h.defects])
    except Exception as e: print(repr(v),type(e).__name__, e)
for v in ('text/plain;charset=utf-8','TEXT/Plain; Charset="UTF-8"','text/plain','text','text/plain; a','text/plain; a=','text/plain;','text/plain; a="b;c"; d=e','text/plain; a="b\\"c"','text/plain; filename*=utf-8\'\'b%C3%A1r.txt; x=y',"text/plain; name*0=\"ab\"; name*1=\"cd\"","text/plain; name*0*=utf-8''a%20b; name*1=\"cd\"; x=1",'  text/html ; charset = utf-8 ','multipart/mixed; boundary="==abc=="','text/plain; charset=utf-8 (comment)','text/plain; a=b c','text/plain; charset=a; charset=b','text/plain; name="été.txt"','text/plain; name=été.txt',''): t('content-type',v)
# expect: 'text/plain;charset=utf-8' -> 'text/plain; charset="utf-8"' {'charset': 'utf-8'} []
# expect: 'TEXT/Plain; Charset="UTF-8"' -> 'TEXT/Plain; Charset="UTF-8"' {'charset': 'UTF-8'} []
# expect: 'text/plain' -> 'text/plain' {} []
# expect: 'text' -> 'text' {} ['InvalidHeaderDefect']
# expect: 'text/plain; a' -> 'text/plain; a' {'a': ''} ['InvalidHeaderDefect']
# expect: 'text/plain; a=' -> 'text/plain;' {} ['InvalidHeaderDefect']
# expect: 'text/plain;' -> 'text/plain;' {} []
# expect: 'text/plain; a="b;c"; d=e' -> 'text/plain; a="b;c"; d="e"' {'a': 'b;c', 'd': 'e'} []
# expect: 'text/plain; a="b\\"c"' -> 'text/plain; a="b\\"c"' {'a': 'b"c'} []
# expect: "text/plain; filename*=utf-8''b%C3%A1r.txt; x=y" -> 'text/plain; filename="bár.txt"; x="y"' {'filename': 'bár.txt', 'x': 'y'} []
# expect: 'text/plain; name*0="ab"; name*1="cd"' -> 'text/plain; name="abcd"' {'name': 'abcd'} []
# expect: 'text/plain; name*0*=utf-8\'\'a%20b; name*1="cd"; x=1' -> 'text/plain; name="a bcd"; x="1"' {'name': 'a bcd', 'x': '1'} []
# expect: '  text/html ; charset = utf-8 ' -> '  text/html ; charset="utf-8"' {'charset': 'utf-8'} []
# expect: 'multipart/mixed; boundary="==abc=="' -> 'multipart/mixed; boundary="==abc=="' {'boundary': '==abc=='} []
# expect: 'text/plain; charset=utf-8 (comment)' -> 'text/plain; charset="utf-8"' {'charset': 'utf-8'} []
# expect: 'text/plain; a=b c' -> 'text/plain; a="b"' {'a': 'b'} ['InvalidHeaderDefect']
# expect: 'text/plain; charset=a; charset=b' -> 'text/plain; charset="a"' {'charset': 'a'} ['InvalidHeaderDefect']
# expect: 'text/plain; name="été.txt"' -> 'text/plain; name="été.txt"' {'name': 'été.txt'} []
# expect: 'text/plain; name=été.txt' -> 'text/plain; name="été.txt"' {'name': 'été.txt'} []
# expect: '' -> '' {} ['HeaderMissingRequiredValue']
for v in ('attachment','inline; filename="x y.txt"','attachment; filename=foo.txt','Attachment; FILENAME=foo.txt',"attachment; filename*=iso-8859-1''f%FC.txt",''): t('content-disposition',v)
# expect: 'attachment' -> 'attachment' {} []
# expect: 'inline; filename="x y.txt"' -> 'inline; filename="x y.txt"' {'filename': 'x y.txt'} []
# expect: 'attachment; filename=foo.txt' -> 'attachment; filename="foo.txt"' {'filename': 'foo.txt'} []
# expect: 'Attachment; FILENAME=foo.txt' -> 'Attachment; FILENAME="foo.txt"' {'filename': 'foo.txt'} []
# expect: "attachment; filename*=iso-8859-1''f%FC.txt" -> 'attachment; filename="fü.txt"' {'filename': 'fü.txt'} []
# expect: '' -> '' {} ['HeaderMissingRequiredValue']

from email.message import EmailMessage

m = EmailMessage()
m.set_content("x", filename="bár.txt", disposition="inline")
print(m["Content-Disposition"], m.get_filename())  # expect: inline; filename="bár.txt" bár.txt
print(m.as_string())  # expect: Content-Type: text/plain; charset="utf-8"
# expect: Content-Transfer-Encoding: 7bit
# expect: Content-Disposition: inline; filename*=utf-8''b%C3%A1r.txt
# expect: MIME-Version: 1.0
# expect:
# expect: x
# expect:
m = EmailMessage()
m.set_content(b"x", "application", "octet-stream", params={"foo": "bár", "abc": "xyz"})
print(m["content-type"])  # expect: application/octet-stream; foo="bár"; abc="xyz"
print(m.as_string())  # expect: Content-Transfer-Encoding: base64
# expect: Content-Type: application/octet-stream; foo*=utf-8''b%C3%A1r; abc="xyz"
# expect: MIME-Version: 1.0
# expect:
# expect: eA==
# expect:
m = EmailMessage()
m["To"] = "a@b@c"
print(repr(m["To"]), [type(d).__name__ for d in m["To"].defects])  # expect: '<>' ['InvalidHeaderDefect']
