import io, os, tempfile
from _loopback import plain, tls, CA, anonymous, failure
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.request import Request, urlcleanup, urlopen, urlretrieve

with urlopen(plain + "/hello") as r:
    print(r.status, r.code, r.getcode(), r.reason, anonymous(r.url), r.headers["Content-Type"], r.headers.get("none"), r.info().get_content_type())
    # expect: 200 200 200 OK http://127.0.0.1:PLAIN/hello text/plain None text/plain
    print(r.read(2), r.read(), r.read(), r.getheader("content-length"))  # expect: b'he' b'llo\n' b'' 6
print(r.closed, urlopen(plain + "/lines").readlines(), [line for line in urlopen(plain + "/lines")][0])
# expect: True [b'one\n', b'two\r\n', b'three\n', b'\n', b'five'] b'one\n'
print(urlopen(plain + "/echo?a=b").read(), urlopen(plain + "/redirect/2").read(), anonymous(urlopen(plain + "/redirect/2").geturl()))
# expect: b'["GET", "/echo?a=b", {}, ""]' b'hello\n' http://127.0.0.1:PLAIN/hello
print(urlopen(plain + "/echo", data=b"a=1").read())
# expect: b'["POST", "/echo", {"content-length": "3"}, "a=1"]'
print(urlopen(Request(plain + "/echo", data=b"x", headers={"X-One": "1"}, method="PUT")).read())
# expect: b'["PUT", "/echo", {"content-length": "1", "x-one": "1"}, "x"]'
print(urlopen(Request(plain + "/echo", data=io.BytesIO(b"file"), headers={"Content-Length": "4"})).read()[-8:])
# expect: b' "file"]'
for path in ("/status/404/Not there", "/status/500/Broken", "/circle", "/go?to=gopher://x/", "/early/none", "/go?to=/hello&code=307"):
    try:
        print(urlopen(plain + path.replace(" ", "%20"), timeout=5).read())
    except HTTPError as error:
        print(error.code, anonymous(error.url), error.headers is not None, isinstance(error, URLError), error.reason.partition("\n")[0])
    except OSError as error:
        print(type(error).__name__, error)
        # expect: 404 http://127.0.0.1:PLAIN/status/404/Not%20there True True Not%20there
        # expect: 500 http://127.0.0.1:PLAIN/status/500/Broken True True Broken
        # expect: 302 http://127.0.0.1:PLAIN/circle True True The HTTP server returned a redirect error that would lead to an infinite loop.
        # expect: 302 gopher://x/ True True Go - Redirection to url 'gopher://x/' is not allowed
        # expect: RemoteDisconnected Remote end closed connection without response
        # expect: b'hello\n'
print(urlopen(plain + "/status/299").status)  # expect: 299
for url in ("http://127.0.0.1:1/", "http://no.such.host.invalid/", tls + "/hello", "nothing", "ftq://x/", "http:///x"):
    print(failure(urlopen, url))
    # expect: urllib.error.URLError: <urlopen error [Errno 111] Connection refused>
    # expect: urllib.error.URLError: <urlopen error [Errno -2] Name or service not known>
    # expect: urllib.error.URLError: <urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:992)>
    # expect: builtins.ValueError: unknown url type: 'nothing'
    # expect: urllib.error.URLError: <urlopen error unknown url type: ftq>
    # expect: urllib.error.URLError: <urlopen error no host given>
os.environ["SSL_CERT_FILE"] = CA
print(urlopen(tls + "/hello").read())  # expect: b'hello\n'
for path in ("/stall/none", "/stall/body"):
    print(failure(lambda: urlopen(plain + path, timeout=0.1).read()))
    # expect: builtins.TimeoutError: timed out
    # expect: builtins.TimeoutError: timed out
target = os.path.join(tempfile.gettempdir(), "retrieved")
seen = []
name, headers = urlretrieve(plain + "/big/20000", target, lambda *args: seen.append(args))
print(name == target, os.path.getsize(target), seen, headers["content-length"])
# expect: True 20000 [(0, 8192, 20000), (1, 8192, 20000), (2, 8192, 20000), (3, 8192, 20000)] 20000
name, headers = urlretrieve(plain + "/hello")
print(open(name).read(), urlcleanup(), os.path.exists(name))  # expect: hello
# expect:  None False
try:
    urlretrieve(plain + "/length/100/10", target)
except ContentTooShortError as error:
    print(error)  # expect: <urlopen error retrieval incomplete: got only 10 out of 100 bytes>
print(urlopen("file://" + target).read(), failure(urlopen, "file:///nowhere"))
# expect: b'xxxxxxxxxx' urllib.error.URLError: <urlopen error [Errno 2] No such file or directory: '/nowhere'>
print(repr(HTTPError("u", 404, "m", {}, None)), URLError("why"), URLError(OSError(2, "x")))
# expect: <HTTPError 404: 'm'> <urlopen error why> <urlopen error [Errno 2] x>
q = Request("http://h/x?y#z", headers={"content-type": "t"})
print(q.full_url, q.host, q.selector, q.type, q.get_method(), q.header_items(), q.has_header("Content-type"), q.fragment)
# expect: http://h/x?y#z h /x?y http GET [('Content-type', 't')] True z
try:
    urlopen(plain, data="text")
except TypeError as error:
    print(error)
    # expect: POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.
