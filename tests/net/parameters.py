from _loopback import plain, anonymous
import requests

for params in ({"a": 1, "b": "x y&z"}, [("a", "1"), ("a", "2")], {"a": [1, 2], "n": None}, "raw=1&s=%20", b"bytes", {"ä": "ö"}, {}, None, {"e": ""}):
    print(requests.get(plain + "/echo", params=params).json()[1])  # expect: /echo?a=1&b=x+y%26z
    # expect: /echo?a=1&a=2
    # expect: /echo?a=1&a=2
    # expect: /echo?raw=1&s=%20
    # expect: /echo?bytes
    # expect: /echo?%C3%A4=%C3%B6
    # expect: /echo
    # expect: /echo
    # expect: /echo?e=
print(requests.get(plain + "/echo?x=1#fragment", params={"y": 2}).json()[1], anonymous(requests.get(plain + "/echo#f").url))
# expect: /echo?x=1&y=2 http://127.0.0.1:PLAIN/echo#f
for url in ("/echo/a b/ä?q=ü%20ü", "/echo/./x/../y", "/echo/%7euser/%zz", "/echo?a=b&c", "/echo/a%2fb"):
    r = requests.get(plain + url)
    print(r.json()[1], anonymous(r.url))
    # expect: /echo/a%20b/%C3%A4?q=%C3%BC%20%C3%BC http://127.0.0.1:PLAIN/echo/a%20b/%C3%A4?q=%C3%BC%20%C3%BC
    # expect: /echo/y http://127.0.0.1:PLAIN/echo/y
    # expect: /echo/%257Euser/%25zz http://127.0.0.1:PLAIN/echo/%257Euser/%25zz
    # expect: /echo?a=b&c http://127.0.0.1:PLAIN/echo?a=b&c
    # expect: /echo/a%2Fb http://127.0.0.1:PLAIN/echo/a%2Fb
for url in ("http://Example.COM", "http://h:80/x?y#z", "HTTP://h", "http://user:p%40w@h/x", "  http://h/a b", "mailto:x@y", "http://h?q", b"http://h/b"):
    p = requests.Request("GET", url, params={"k": "v"}).prepare()
    print(p, p.url, p.headers)  # expect: <PreparedRequest [GET]> http://example.com/?k=v {}
    # expect: <PreparedRequest [GET]> http://h:80/x?y&k=v#z {}
    # expect: <PreparedRequest [GET]> http://h/?k=v {}
    # expect: <PreparedRequest [GET]> http://user:p%40w@h/x?k=v {'Authorization': 'Basic dXNlcjpwQHc='}
    # expect: <PreparedRequest [GET]> http://h/a%20b?k=v {}
    # expect: <PreparedRequest [GET]> mailto:x@y {}
    # expect: <PreparedRequest [GET]> http://h/?q&k=v {}
    # expect: <PreparedRequest [GET]> http://h/b?k=v {}
for url in ("foo", "http://", "ftp://h/x", "http://h:x/", "http://*.h/", "", None, "//h/x", "http:/x", "ht!tp://x", "http://.h"):
    try:
        print(requests.get(url))
    except requests.RequestException as error:
        print(type(error).__name__, isinstance(error, ValueError), error)
        # expect: MissingSchema True Invalid URL 'foo': No scheme supplied. Perhaps you meant http://foo?
        # expect: InvalidURL True Invalid URL 'http://': No host supplied
        # expect: InvalidSchema True No connection adapters were found for 'ftp://h/x'
        # expect: InvalidURL True Failed to parse: http://h:x/
        # expect: InvalidURL True URL has an invalid label.
        # expect: MissingSchema True Invalid URL '': No scheme supplied. Perhaps you meant http://?
        # expect: MissingSchema True Invalid URL 'None': No scheme supplied. Perhaps you meant http://None?
        # expect: MissingSchema True Invalid URL '//h/x': No scheme supplied. Perhaps you meant http:////h/x?
        # expect: InvalidURL True Invalid URL 'http:/x': No host supplied
        # expect: InvalidSchema True No connection adapters were found for 'ht!tp://x'
        # expect: InvalidURL True URL has an invalid label.
