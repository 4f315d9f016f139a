# Fields of forms, as web servers hand them over.
import io
import warnings

warnings.simplefilter("ignore")
import cgi

for line in ("text/html; charset=utf-8", 'form-data; name="a;b"; filename="x\\"y.txt"', "a;b=1;c", 'x; y="\\\\"'):
    print(cgi.parse_header(line))


def form(query="", body=b"", **environ):
    environ = {"REQUEST_METHOD": "POST" if body else "GET", "QUERY_STRING": query, **environ}
    if body:
        environ.setdefault("CONTENT_LENGTH", str(len(body)))
    return cgi.FieldStorage(fp=io.BytesIO(body), environ=environ, keep_blank_values=True)


f = form("a=1&b=2&a=3&c=&d=%C3%A9+x")
print(sorted(f.keys()), f.getvalue("a"), f.getfirst("a"), f.getlist("b"), f.getvalue("z", "none"), f["d"].value, f["b"], len(f), "a" in f, bool(f), sorted(f))
f = form("q=0", b"a=1&b=2", CONTENT_TYPE="application/x-www-form-urlencoded")
print(f)
body = (b"--XX\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhello\r\nworld\r\n--XX\r\n"
        b"Content-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\nContent-Type: application/octet-stream\r\n\r\n\x00\xff\r\n--X\r\n--XX\r\n"
        b"Content-Disposition: form-data; name=\"big\"\r\n\r\n" + b"line\r\n" * 1000 + b"\r\n--XX--\r\n")
f = form("q=0", body, CONTENT_TYPE="multipart/form-data; boundary=XX")
print(sorted(f.keys()), repr(f["text"].value), f["file"].filename, f["file"].value, f["file"].type, len(f["big"].value), f["file"].headers["content-type"])
print(f["file"].file.read(), f["text"].file.readline(), repr(f["text"]))
print({k: len(v[0]) for k, v in sorted(cgi.parse_multipart(io.BytesIO(body), {"boundary": b"XX", "CONTENT-LENGTH": str(len(body))}).items())})
print(cgi.parse(environ={"REQUEST_METHOD": "GET", "QUERY_STRING": "a=1&a=2"}), cgi.valid_boundary("ab") is not None, cgi.valid_boundary("a\n"))
for bad in (lambda: form("", b"x", CONTENT_TYPE="multipart/form-data; boundary=\x01"), lambda: f["none"], lambda: cgi.FieldStorage(fp=3, environ={"REQUEST_METHOD": "POST"}),
            lambda: f["text"]["x"], lambda: cgi.FieldStorage(fp=io.BytesIO(b"a=1&b=2"), environ={"REQUEST_METHOD": "POST", "CONTENT_LENGTH": "7"}, max_num_fields=1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
cgi.print_form(form("a=<1>"))
cgi.print_environ({"A": "<b>"})
