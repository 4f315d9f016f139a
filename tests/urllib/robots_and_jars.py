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
