from _loopback import plain, anonymous
import requests

s = requests.Session()
print(s.get(plain + "/cookies").text)  # expect: no cookies
r = s.get(plain + "/set?a=1&b=2")
print(dict(r.cookies), dict(s.cookies), s.get(plain + "/cookies").text, s.cookies["a"], s.cookies.get("c"), s.cookies.get("c", 5))
# expect: {'a': '1', 'b': '2'} {'a': '1', 'b': '2'} a=1; b=2 1 None 5
print(s.cookies)  # expect: <RequestsCookieJar[<Cookie a=1 for 127.0.0.1/>, <Cookie b=2 for 127.0.0.1/>]>
print(repr(r.cookies))
# expect: <RequestsCookieJar[Cookie(version=0, name='a', value='1', port=None, port_specified=False, domain='127.0.0.1', domain_specified=False, domain_initial_dot=False, path='/', path_specified=False, secure=False, expires=None, discard=True, comment=None, comment_url=None, rest={}, rfc2109=False), Cookie(version=0, name='b', value='2', port=None, port_specified=False, domain='127.0.0.1', domain_specified=False, domain_initial_dot=False, path='/', path_specified=False, secure=False, expires=None, discard=True, comment=None, comment_url=None, rest={}, rfc2109=False)]>
print(s.get(plain + "/cookies", cookies={"once": "only", "a": "other"}).text, "|", s.get(plain + "/cookies").text)
# expect: a=1; b=2; once=only; a=other | a=1; b=2
print(s.get(plain + "/set/a=gone;+Max-Age=0").status_code, s.get(plain + "/cookies").text)
# expect: 200 a=1; b=2
s.get(plain + "/set/old=1;+expires=Wed,+09+Feb+1994+22:23:32+GMT|new=1;+Expires=Wed,+09-Feb-2994+22:23:32+GMT;+HttpOnly")
print(s.cookies.keys(), [c.expires for c in s.cookies], [c.has_nonstandard_attr("HttpOnly") for c in s.cookies])
# expect: ['a', 'b', 'new'] [None, None, 32317827812] [False, False, True]
s.get(plain + "/set/deep=1;+Path=/cookies/deeper|sec=1;+Secure|dom=1;+Domain=example.com|noval|=x|q=\"quoted\"|sp+=+v+v;+path=/")
print(s.get(plain + "/cookies").text, "|", s.get(plain + "/cookies/deeper/x").text, "|", s.get(plain + "/cookies/deeperx").text)
# expect: a=1; b=2; sp=v v | deep=1; a=1; b=2; sp=v v | a=1; b=2; sp=v v
print(sorted(s.cookies.list_paths()), s.cookies.list_domains(), s.cookies.get_dict(path="/"))
# expect: ['/', '/cookies/deeper', '/set', '/set/deep=1;+Path=/cookies/deeper%7Csec=1;+Secure%7Cdom=1;+Domain=example.com%7Cnoval%7C=x%7Cq=%22quoted%22%7Csp+=+v+v;+path='] ['127.0.0.1'] {'a': '1', 'b': '2', 'sp': 'v v'}
s.cookies.clear()
r = s.get(plain + "/set-and-go?way=1")
print(r.text, r.history[0].cookies.get_dict(), r.cookies.get_dict(), s.cookies.get_dict())
# expect: way=1 {'way': '1'} {} {'way': '1'}
print(requests.get(plain + "/set-and-go?way=2").text, requests.get(plain + "/cookies", cookies={"x": "y"}).text)
# expect: way=2 x=y
jar = requests.cookies.RequestsCookieJar()
jar.set("one", "1", domain="127.0.0.1", path="/cookies")
jar.set("two", "2", domain="elsewhere.org", path="/")
jar["three"] = "3"
print(requests.get(plain + "/cookies", cookies=jar).text, len(jar), jar.items(), "two" in jar, list(jar)[0])
# expect: one=1; three=3 3 [('one', '1'), ('two', '2'), ('three', '3')] True <Cookie one=1 for 127.0.0.1/cookies>
jar.set("one", "11", domain="x.org")
try:
    print(jar["one"])
except requests.cookies.CookieConflictError as error:
    print(error)  # expect: There are multiple cookies with name, 'one'
try:
    print(jar["none"])
except KeyError as error:
    print(error)  # expect: "name='none', domain=None, path=None"
del jar["one"]
jar.update({"four": "4"})
print(jar.get_dict(), requests.utils.dict_from_cookiejar(jar), jar.multiple_domains(), jar.copy().get_dict() == jar.get_dict())
# expect: {'two': '2', 'three': '3', 'four': '4'} {'two': '2', 'three': '3', 'four': '4'} True True
s = requests.Session()
s.cookies.update({"u": "1"})
print(s.get(plain + "/cookies").text, s.get(plain + "/cookies", headers={"Cookie": "mine=1"}).text)
# expect: u=1 mine=1
local = plain.replace("127.0.0.1", "localhost")
s = requests.Session()
s.get(local + "/set/l=1|n=3;+domain=.local")
print(s.cookies.list_domains(), s.get(local + "/cookies").text, s.get(plain + "/cookies").text)
# expect: ['localhost.local', '.local'] no cookies no cookies
