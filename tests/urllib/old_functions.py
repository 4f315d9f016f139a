# The older functions of urllib.parse and urllib.request.
import urllib.parse as parse
import urllib.request as request
import warnings

def show(f, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(f.__name__, f(*args), *[str(w.message) for w in caught][:1], sep=" | ")
        except Exception as error:
            print(f.__name__, repr(error))

for name, *texts in (("splittype", "http://a/b", "/x", "HTTP:x"), ("splithost", "//h:1/p?q", "h", "//h", "//h?q"), ("splituser", "u:p@h", "h"),
                     ("splitpasswd", "u:p", "u"), ("splitport", "h:80", "h:", "h", "h:x"), ("splitnport", "h:80", "h:x", "h:", "h"),
                     ("splitquery", "a?b?c", "a"), ("splittag", "a#b#c", "a"), ("splitattr", "/p;a=1;b=2"), ("splitvalue", "a=b=c", "a"),
                     ("to_bytes", "abc", "\xe9"), ("unwrap", " <URL:http://x/> ", "<x>", "x")):
    for text in texts:
        show(getattr(parse, name), text)
        # expect: splittype | ('http', '//a/b') | urllib.parse.splittype() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splittype | (None, '/x') | urllib.parse.splittype() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splittype | ('http', 'x') | urllib.parse.splittype() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splithost | ('h:1', '/p?q') | urllib.parse.splithost() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splithost | (None, 'h') | urllib.parse.splithost() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splithost | ('h', '') | urllib.parse.splithost() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splithost | ('h', '/?q') | urllib.parse.splithost() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splituser | ('u:p', 'h') | urllib.parse.splituser() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splituser | (None, 'h') | urllib.parse.splituser() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splitpasswd | ('u', 'p') | urllib.parse.splitpasswd() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splitpasswd | ('u', None) | urllib.parse.splitpasswd() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splitport | ('h', '80') | urllib.parse.splitport() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splitport | ('h', None) | urllib.parse.splitport() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splitport | ('h', None) | urllib.parse.splitport() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splitport | ('h:x', None) | urllib.parse.splitport() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splitnport | ('h', 80) | urllib.parse.splitnport() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splitnport | ('h', None) | urllib.parse.splitnport() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splitnport | ('h', -1) | urllib.parse.splitnport() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splitnport | ('h', -1) | urllib.parse.splitnport() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splitquery | ('a?b', 'c') | urllib.parse.splitquery() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splitquery | ('a', None) | urllib.parse.splitquery() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splittag | ('a#b', 'c') | urllib.parse.splittag() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splittag | ('a', None) | urllib.parse.splittag() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splitattr | ('/p', ['a=1', 'b=2']) | urllib.parse.splitattr() is deprecated as of 3.8, use urllib.parse.urlparse() instead
        # expect: splitvalue | ('a', 'b=c') | urllib.parse.splitvalue() is deprecated as of 3.8, use urllib.parse.parse_qsl() instead
        # expect: splitvalue | ('a', None) | urllib.parse.splitvalue() is deprecated as of 3.8, use urllib.parse.parse_qsl() instead
        # expect: to_bytes | abc | urllib.parse.to_bytes() is deprecated as of 3.8
        # expect: to_bytes UnicodeError("URL 'é' contains non-ASCII characters")
        # expect: unwrap | http://x/
        # expect: unwrap | x
        # expect: unwrap | x
show(parse.splitnport, "h", 5)
# expect: splitnport | ('h', 5) | urllib.parse.splitnport() is deprecated as of 3.8, use urllib.parse.urlparse() instead
print(parse.non_hierarchical[:2], parse.uses_query[:2], parse.uses_fragment[:2])
# expect: ['gopher', 'hdl'] ['', 'http'] ['', 'ftp']
print(request.request_host(request.Request("http://A.b:80/x")))  # expect: a.b
for host, named in ("a.b.c:80", "b.c, .d"), ("a", "*"), ("b.c:80", "b.c:80"), ("xb.c", "b.c"), ("x.d", ".d"), ("d", ".d"):
    show(request.proxy_bypass_environment, host, {"no": named})  # expect: proxy_bypass_environment | True
    # expect: proxy_bypass_environment | True
    # expect: proxy_bypass_environment | True
    # expect: proxy_bypass_environment | False
    # expect: proxy_bypass_environment | True
    # expect: proxy_bypass_environment | True
show(request.proxy_bypass_environment, "d", {})  # expect: proxy_bypass_environment | False
show(request.getproxies_environment)  # expect: getproxies_environment | {}
