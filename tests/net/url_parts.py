from urllib.parse import urldefrag, urlparse, urlsplit, urlunparse, urlunsplit


def show(function, *args):
    try:
        print(repr(args[0]), function(*args))
    except (ValueError, TypeError, AttributeError) as error:
        print(repr(args[0]), type(error).__name__, error)


URLS = ["http://a/b/c/d;p?q", "http://user:pa%20ss@Host.COM:8080/p;x/y;z?q=1&r#f", "//host/path", "path/only", "?q", "#f", "", "mailto:a@b.c",
        "1ab:foo", "ab+c.d-e:foo", "http:///x", "HTTP://X", "http://h:99999/", "http://h:abc/", " http://x/y", "ht\ntp://x", "http://a@b@c/",
        "tel:+1;x=2", "foo://h/p;q", "http://[::1]:80/x", "http://[::1/x", "http://[]", "http://x[::1]", "http://[v1.x]", "http://[v.x]",
        "http://[1.2.3.4]", "http://[::1%eth0]", "http://[1:::2]", "http://[1:2]", "http://][", "http://a\u2100b/", b"http://u:p@H:1/x?y#z"]
for url in URLS:
    show(urlsplit, url)
    show(urlparse, url)
    show(urldefrag, url)
    show(lambda u: (urlparse(u).geturl(), urlparse(u).username, urlparse(u).password, urlparse(u).hostname), url)
    show(lambda u: urlsplit(u).port, url)
show(urlsplit, "a/b#c", "def", False)
show(urlunsplit, ("http", "h", "p", "q", "f"))
show(urlunsplit, ("", "", "//x", "", ""))
show(urlunparse, ("http", "h", "/p", "x", "q", "f"))
print(urlsplit("http://x/y").encode(), urlsplit(b"http://x/y").decode(), urldefrag("a#b").geturl(), urlparse("http://x/y")._replace(path="/z").geturl())
show(urlsplit, 5)
