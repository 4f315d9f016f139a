import email
import http.cookiejar as cj
import os
import tempfile
import urllib.request
import urllib.robotparser

r = urllib.robotparser.RobotFileParser("http://x.org/robots.txt")
r.parse("""User-agent: *
Disallow: /private
Allow: /
Crawl-delay: 3

User-agent: figtree
User-agent: other
Disallow: /tmp
Request-rate: 9/30
Sitemap: http://x.org/map.xml
""".splitlines())
for agent, url in ("any", "/private/x"), ("any", "/open"), ("FigTree/1.0", "/tmp/a"), ("figtree", "/private"), ("other", "http://x.org/tmp"), ("any", ""):
    print(agent, url, r.can_fetch(agent, url))  # expect: any /private/x False
    # expect: any /open True
    # expect: FigTree/1.0 /tmp/a False
    # expect: figtree /private True
    # expect: other http://x.org/tmp False
    # expect: any  True
print(r.crawl_delay("any"), r.request_rate("figtree"), r.site_maps(), str(r))
# expect: 3 RequestRate(requests=9, seconds=30) ['http://x.org/map.xml'] User-agent: figtree
# expect: User-agent: other
# expect: Request-rate: 9/30
# expect: Disallow: /tmp
# expect:
# expect: User-agent: *
# expect: Crawl-delay: 3
# expect: Disallow: /private
# expect: Allow: /


class Answer:
    def __init__(self, *lines):
        self.headers = email.message_from_string("".join(f"Set-Cookie: {line}\n" for line in lines) + "\n")

    def info(self):
        return self.headers


jar = cj.CookieJar()
request = urllib.request.Request("http://www.example.com/a/b")
jar.extract_cookies(Answer("one=1", "two=2; Path=/", "three=3; Domain=example.com; Path=/a", "four=4; Domain=other.org", "five=5; Max-Age=100; Secure; HttpOnly",
                           'six="a b"; expires=Wed, 01 Jan 2098 00:00:00 GMT', "old=x; Max-Age=0"), request)
print(sorted(map(str, jar)), len(jar))
# expect: ['<Cookie five=5 for www.example.com/a>', '<Cookie one=1 for www.example.com/a>', '<Cookie six="a b" for www.example.com/a>', '<Cookie three=3 for .example.com/a>', '<Cookie two=2 for www.example.com/>'] 5
for url in "http://www.example.com/a/c", "http://sub.example.com/a", "http://www.example.com/", "https://www.example.com/a/x", "http://other.org/":
    request = urllib.request.Request(url)
    jar.add_cookie_header(request)
    print(url, sorted((request.get_header("Cookie") or "").split("; ")))
    # expect: http://www.example.com/a/c ['one=1', 'six="a b"', 'three=3', 'two=2']
    # expect: http://sub.example.com/a ['three=3']
    # expect: http://www.example.com/ ['two=2']
    # expect: https://www.example.com/a/x ['five=5', 'one=1', 'six="a b"', 'three=3', 'two=2']
    # expect: http://other.org/ ['']
jar.extract_cookies(Answer("one=; Max-Age=0"), urllib.request.Request("http://www.example.com/a/b"))
print(sorted(c.name for c in jar))  # expect: ['five', 'six', 'three', 'two']
with tempfile.TemporaryDirectory() as top:
    m = cj.MozillaCookieJar(os.path.join(top, "c.txt"))
    for c in jar:
        m.set_cookie(c)
    m.save(ignore_discard=True)
    n = cj.MozillaCookieJar(m.filename)
    n.load(ignore_discard=True)
    print(sorted((c.name, c.value, c.domain, c.path, c.secure) for c in n))
    # expect: [('five', '5', 'www.example.com', '/a', True), ('six', '"a b"', 'www.example.com', '/a', False), ('three', '3', '.example.com', '/a', False), ('two', '2', 'www.example.com', '/', False)]
jar.clear_session_cookies()
print(sorted(c.name for c in jar))  # expect: ['five', 'six']
jar.clear()
print(len(jar), jar)  # expect: 0 <CookieJar[]>

# Fields as servers write them: quotes do not hide semicolons, a missing value spoils a cookie, Max-Age goes before Expires.
for field in ('a="x;y"; Path="/q"', "b=1; Domain", "c=1; Path", "d=1; max-age=x", "e=1; Expires=nonsense", "f=1; expires=Wed, 01 Jan 2098 00:00:00 GMT; Max-Age=0",
              "g; Path=/%7eä b", "=h", "; i=1", "j=1; Port=\" 80, 81 \"; Version=\"1\"; Discard", "k=1; Version=x", "l=1; HttpOnly; SameSite=Lax; Comment=hi",
              "m=1; Domain=COM", "n=1; Domain=www.example.com", "o=1; Path=/a; Path=/b", "p=1; Path=elsewhere"):
    jar.clear()
    jar.extract_cookies(Answer(field), urllib.request.Request("http://www.example.com/a/b"))
    print(field, "|", *map(repr, jar))
    # expect: a="x;y"; Path="/q" | Cookie(version=0, name='a', value='"x', port=None, port_specified=False, domain='www.example.com', domain_specified=False, domain_initial_dot=False, path='%22/q%22', path_specified=True, secure=False, expires=None, discard=True, comment=None, comment_url=None, rest={'y"': None}, rfc2109=False)
    # expect: b=1; Domain |
    # expect: c=1; Path |
    # expect: d=1; max-age=x |
    # expect: e=1; Expires=nonsense | Cookie(version=0, name='e', value='1', port=None, port_specified=False, domain='www.example.com', domain_specified=False, domain_initial_dot=False, path='/a', path_specified=False, secure=False, expires=None, discard=True, comment=None, comment_url=None, rest={}, rfc2109=False)
    # expect: f=1; expires=Wed, 01 Jan 2098 00:00:00 GMT; Max-Age=0 |
    # expect: g; Path=/%7eä b | Cookie(version=0, name='g', value=None, port=None, port_specified=False, domain='www.example.com', domain_specified=False, domain_initial_dot=False, path='/%7E%C3%A4%20b', path_specified=True, secure=False, expires=None, discard=True, comment=None, comment_url=None, rest={}, rfc2109=False)
    # expect: =h |
    # expect: ; i=1 |
    # expect: j=1; Port=" 80, 81 "; Version="1"; Discard |
    # expect: k=1; Version=x |
    # expect: l=1; HttpOnly; SameSite=Lax; Comment=hi | Cookie(version=0, name='l', value='1', port=None, port_specified=False, domain='www.example.com', domain_specified=False, domain_initial_dot=False, path='/a', path_specified=False, secure=False, expires=None, discard=True, comment='hi', comment_url=None, rest={'HttpOnly': None, 'SameSite': 'Lax'}, rfc2109=False)
    # expect: m=1; Domain=COM |
    # expect: n=1; Domain=www.example.com | Cookie(version=0, name='n', value='1', port=None, port_specified=False, domain='.www.example.com', domain_specified=True, domain_initial_dot=False, path='/a', path_specified=False, secure=False, expires=None, discard=True, comment=None, comment_url=None, rest={}, rfc2109=False)
    # expect: o=1; Path=/a; Path=/b | Cookie(version=0, name='o', value='1', port=None, port_specified=False, domain='www.example.com', domain_specified=False, domain_initial_dot=False, path='/a', path_specified=True, secure=False, expires=None, discard=True, comment=None, comment_url=None, rest={}, rfc2109=False)
    # expect: p=1; Path=elsewhere | Cookie(version=0, name='p', value='1', port=None, port_specified=False, domain='www.example.com', domain_specified=False, domain_initial_dot=False, path='elsewhere', path_specified=True, secure=False, expires=None, discard=True, comment=None, comment_url=None, rest={}, rfc2109=False)
jar.clear()
jar.extract_cookies(Answer("host=1"), urllib.request.Request("http://example.com/"))
for url in "http://sub.example.com/", "http://example.com:8080/", "http://badexample.com/":
    request = urllib.request.Request(url)
    jar.add_cookie_header(request)
    print(url, request.get_header("Cookie"))
    # expect: http://sub.example.com/ host=1
    # expect: http://example.com:8080/ host=1
    # expect: http://badexample.com/ None
