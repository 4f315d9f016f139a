# Cookies in libwww-perl's form: written and read again.
import http.cookiejar
import os

os.chdir(os.environ["TMPDIR"])
Cookie = http.cookiejar.Cookie
jar = http.cookiejar.LWPCookieJar("cookies")
jar.set_cookie(Cookie(0, "n", 'v "q', None, False, "ex.com", True, True, "/p", True, True, 4000000000, False, "com", "http://u",
                      {"HttpOnly": None, "x": "y"}, False))
jar.set_cookie(Cookie(1, "n2", None, "80", True, ".ex.com", True, True, "/", False, False, 4000000000, False, None, None, {}, False))
jar.set_cookie(Cookie(0, "s", "sess", None, False, "ex.org", False, False, "/", True, False, None, True, None, None, {}, False))
jar.set_cookie(Cookie(0, "old", "x", None, False, "ex.org", False, False, "/", True, False, 5, False, None, None, {}, False))
print(jar.as_lwp_str())
# expect: Set-Cookie3: n="v \"q"; path="/p"; domain="ex.com"; path_spec; domain_dot; secure; expires="2096-10-02 07:06:40Z"; comment=com; commenturl="http://u"; HttpOnly=None; x=y; version=0
# expect: Set-Cookie3: n2; path="/"; domain=".ex.com"; port=80; port_spec; domain_dot; expires="2096-10-02 07:06:40Z"; version=1
# expect: Set-Cookie3: s=sess; path="/"; domain="ex.org"; path_spec; discard; version=0
# expect: Set-Cookie3: old=x; path="/"; domain="ex.org"; path_spec; expires="1970-01-01 00:00:05Z"; version=0
# expect:
jar.save()
print(open("cookies").read())  # expect: #LWP-Cookies-2.0
# expect: Set-Cookie3: n="v \"q"; path="/p"; domain="ex.com"; path_spec; domain_dot; secure; expires="2096-10-02 07:06:40Z"; comment=com; commenturl="http://u"; HttpOnly=None; x=y; version=0
# expect: Set-Cookie3: n2; path="/"; domain=".ex.com"; port=80; port_spec; domain_dot; expires="2096-10-02 07:06:40Z"; version=1
# expect:
jar.save(ignore_discard=True, ignore_expires=True)
again = http.cookiejar.LWPCookieJar()
again.load("cookies", ignore_discard=True)
for cookie in again:
    print(sorted(vars(cookie).items()))
    # expect: [('_rest', {'HttpOnly': 'None', 'x': 'y'}), ('comment', 'com'), ('comment_url', 'http://u'), ('discard', False), ('domain', 'ex.com'), ('domain_initial_dot', True), ('domain_specified', False), ('expires', 4000000000), ('name', 'n'), ('path', '/p'), ('path_specified', True), ('port', None), ('port_specified', False), ('rfc2109', False), ('secure', True), ('value', 'v "q'), ('version', 0)]
    # expect: [('_rest', {}), ('comment', None), ('comment_url', None), ('discard', False), ('domain', '.ex.com'), ('domain_initial_dot', True), ('domain_specified', True), ('expires', 4000000000), ('name', 'n2'), ('path', '/'), ('path_specified', False), ('port', '80'), ('port_specified', True), ('rfc2109', False), ('secure', False), ('value', None), ('version', 1)]
    # expect: [('_rest', {}), ('comment', None), ('comment_url', None), ('discard', True), ('domain', 'ex.org'), ('domain_initial_dot', False), ('domain_specified', False), ('expires', None), ('name', 's'), ('path', '/'), ('path_specified', True), ('port', None), ('port_specified', False), ('rfc2109', False), ('secure', False), ('value', 'sess'), ('version', 0)]
with open("bad", "w") as file:
    file.write("no cookies\n")
try:
    again.load("bad")
except http.cookiejar.LoadError as error:
    print(error)  # expect: 'bad' does not look like a Set-Cookie3 (LWP) format file
