# What the switches of a cookie policy refuse to take, and to give.
import email
import http.cookiejar as cj
from urllib.request import Request


class Answer:
    def __init__(self, *fields):
        self.headers = email.message_from_string("".join("Set-Cookie: %s\n" % field for field in fields) + "\n")

    def info(self):
        return self.headers


fields = ("plain=1", "$dollar=2", "domain=3; Domain=example.co.uk", "land=4; Domain=co.uk", "path=5; Path=/elsewhere", "port=6; Port=8080",
          "secure=7; Secure", "up=8; Domain=.example.co.uk; Path=/")
P = cj.DefaultCookiePolicy
for options in ({}, {"netscape": False}, {"strict_domain": True}, {"strict_ns_set_initial_dollar": True}, {"strict_ns_set_path": True},
                {"strict_ns_domain": P.DomainStrictNoDots}, {"strict_ns_domain": P.DomainStrictNonDomain}, {"strict_ns_domain": P.DomainStrict},
                {"strict_ns_domain": P.DomainRFC2965Match}, {"secure_protocols": ("http",)}, {"strict_ns_unverifiable": True}):
    jar = cj.CookieJar(P(**options))
    jar.extract_cookies(Answer(*fields), Request("http://www.in.example.co.uk/a/b"))
    taken = sorted(cookie.name for cookie in jar)
    gone = []
    for url in "http://www.in.example.co.uk/a/c", "http://sub.www.in.example.co.uk/a/", "http://example.co.uk/":
        request = Request(url, origin_req_host="www.in.example.co.uk", unverifiable=True)
        jar.add_cookie_header(request)
        gone.append(sorted((request.get_header("Cookie") or "").split("; ")))
    print(options, taken, *gone)
    # expect: {} ['$dollar', 'domain', 'land', 'path', 'plain', 'secure', 'up'] ['$dollar=2', 'domain=3', 'land=4', 'plain=1', 'up=8'] ['$dollar=2', 'domain=3', 'land=4', 'plain=1', 'up=8'] ['up=8']
    # expect: {'netscape': False} [] [''] [''] ['']
    # expect: {'strict_domain': True} ['$dollar', 'domain', 'path', 'plain', 'secure', 'up'] ['$dollar=2', 'domain=3', 'plain=1', 'up=8'] ['$dollar=2', 'domain=3', 'plain=1', 'up=8'] ['up=8']
    # expect: {'strict_ns_set_initial_dollar': True} ['domain', 'land', 'path', 'plain', 'secure', 'up'] ['domain=3', 'land=4', 'plain=1', 'up=8'] ['domain=3', 'land=4', 'plain=1', 'up=8'] ['up=8']
    # expect: {'strict_ns_set_path': True} ['$dollar', 'domain', 'land', 'plain', 'secure', 'up'] ['$dollar=2', 'domain=3', 'land=4', 'plain=1', 'up=8'] ['$dollar=2', 'domain=3', 'land=4', 'plain=1', 'up=8'] ['up=8']
    # expect: {'strict_ns_domain': 1} ['$dollar', 'path', 'plain', 'secure'] ['$dollar=2', 'plain=1'] ['$dollar=2', 'plain=1'] ['']
    # expect: {'strict_ns_domain': 2} ['$dollar', 'domain', 'land', 'path', 'plain', 'secure', 'up'] ['$dollar=2', 'domain=3', 'land=4', 'plain=1', 'up=8'] ['domain=3', 'land=4', 'up=8'] ['up=8']
    # expect: {'strict_ns_domain': 3} ['$dollar', 'path', 'plain', 'secure'] ['$dollar=2', 'plain=1'] [''] ['']
    # expect: {'strict_ns_domain': 4} ['$dollar', 'domain', 'land', 'path', 'plain', 'secure', 'up'] ['$dollar=2', 'domain=3', 'land=4', 'plain=1', 'up=8'] ['$dollar=2', 'domain=3', 'land=4', 'plain=1', 'up=8'] ['up=8']
    # expect: {'secure_protocols': ('http',)} ['$dollar', 'domain', 'land', 'path', 'plain', 'secure', 'up'] ['$dollar=2', 'domain=3', 'land=4', 'plain=1', 'secure=7', 'up=8'] ['$dollar=2', 'domain=3', 'land=4', 'plain=1', 'secure=7', 'up=8'] ['up=8']
    # expect: {'strict_ns_unverifiable': True} ['$dollar', 'domain', 'land', 'path', 'plain', 'secure', 'up'] ['$dollar=2', 'domain=3', 'land=4', 'plain=1', 'up=8'] ['$dollar=2', 'domain=3', 'land=4', 'plain=1', 'up=8'] ['']
for origin in "www.acme.com", "acme.com", "host.local", "127.0.0.1", "other.org", "a.b.acme.com":
    jar = cj.CookieJar(P(strict_ns_unverifiable=True))
    for host in "x.acme.com", "acme.com", "y.local", "127.0.0.1":
        request = Request("http://%s/" % host, origin_req_host=origin, unverifiable=True)
        jar.extract_cookies(Answer("c=1"), request)
    print(origin, sorted(cookie.domain for cookie in jar))  # expect: www.acme.com ['x.acme.com']
    # expect: acme.com ['acme.com']
    # expect: host.local ['y.local']
    # expect: 127.0.0.1 ['127.0.0.1']
    # expect: other.org []
    # expect: a.b.acme.com []
