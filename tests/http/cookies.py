from http.cookies import CookieError, Morsel, SimpleCookie

c = SimpleCookie()
c["a"] = "plain"
c["b"] = 'with "quotes"; and, more'
c["b"]["path"] = "/x"
c["b"]["max-age"] = 60
c["b"]["httponly"] = True
c["b"]["secure"] = False
print(c)
print(c.output(["path"], header="Cookie:", sep=" | "), repr(c), c["b"].value, c["b"].coded_value, c["b"].key)
d = SimpleCookie('a=1; b="two\\054 \\"x\\""; $Path=/p; c=3; expires=Wed, 01 Jan 2098 00:00:00 GMT; HttpOnly')
print({k: (m.value, {x: y for x, y in m.items() if y}) for k, m in d.items()})
print(SimpleCookie("x; y"), SimpleCookie({"k": "v"}), c["a"] == SimpleCookie("a=plain")["a"])
for call in (lambda: c["a"].__setitem__("nosuch", 1), lambda: c.__setitem__("bad key", 1), lambda: c.__setitem__("path", 1)):
    try:
        print(call())
    except CookieError as e:
        print(e)
