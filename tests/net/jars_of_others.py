# Sessions and requests with jars of http.cookiejar: cookies go out of them and come into them.
import copy
import pickle
from http.cookiejar import CookieJar, DefaultCookiePolicy
from _loopback import plain
import requests
from requests.cookies import RequestsCookieJar, cookiejar_from_dict, create_cookie, merge_cookies

jar = CookieJar()
jar.set_cookie(create_cookie("mine", "1", domain="127.0.0.1"))
jar.set_cookie(create_cookie("other", "2", domain="example.org"))
print(requests.get(plain + "/cookies", cookies=jar).text)  # expect: mine=1
s = requests.Session()
s.cookies = jar
print(s.get(plain + "/set/got=3;+Path=/").status_code, sorted(c.name for c in jar), s.get(plain + "/cookies").text)
# expect: 200 ['got', 'mine', 'other'] mine=1; got=3

mine = RequestsCookieJar()
mine.update(jar)
print(isinstance(mine, CookieJar), sorted(mine.keys()), mine == cookiejar_from_dict({"mine": "1", "other": "2", "got": "3"}))
# expect: True ['got', 'mine', 'other'] True
for twin in mine.copy(), copy.copy(mine), pickle.loads(pickle.dumps(mine)):
    print(type(twin).__name__, twin == mine, twin.get("other", domain="example.org"))  # expect: RequestsCookieJar True 2
    # expect: RequestsCookieJar True 2
    # expect: RequestsCookieJar True 2
print(sorted(merge_cookies(CookieJar(), mine), key=lambda c: c.name)[0])  # expect: <Cookie got=3 for 127.0.0.1/>
try:
    merge_cookies({}, mine)
except ValueError as e:
    print(e)  # expect: You can only merge into CookieJar
try:
    create_cookie("a", "b", colour="red")
except TypeError as e:
    print(e)  # expect: create_cookie() got unexpected keyword arguments: ['colour']

strict = requests.Session()
strict.cookies = RequestsCookieJar(DefaultCookiePolicy(blocked_domains=["127.0.0.1"]))
print(strict.get(plain + "/set?a=1").status_code, len(strict.cookies), strict.cookies.get_policy().is_blocked("127.0.0.1"))
# expect: 200 0 True
