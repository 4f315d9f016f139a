from _loopback import plain, anonymous
import requests

r = requests.get(plain + "/hello")
print(r, r.status_code, r.reason, r.ok, bool(r), r.content, r.text, r.encoding, r.apparent_encoding, len(r.history))
# expect: <Response [200]> 200 OK True True b'hello\n' hello
# expect:  ISO-8859-1 ascii 0
print(anonymous(r.url), r.request.method, r.request, anonymous(r.request.url), r.request.path_url, r.raw.version)
# expect: http://127.0.0.1:PLAIN/hello GET <PreparedRequest [GET]> http://127.0.0.1:PLAIN/hello /hello 11
print(r.headers, r.headers["content-TYPE"], "Content-length" in r.headers, list(r.headers), type(r.headers).__name__)
# expect: {'Content-Type': 'text/plain', 'Content-Length': '6'} text/plain True ['Content-Type', 'Content-Length'] CaseInsensitiveDict
print(r.is_redirect, r.is_permanent_redirect, r.links, r.elapsed.total_seconds() < 5, r.cookies, r.next)
# expect: False False {} True <RequestsCookieJar[]> None
r = requests.get(plain + "/status/404/Not%20there")
print(r, r.ok, bool(r), r.reason)  # expect: <Response [404]> False False Not%20there
for status in ("404/gone astray", "503/Later", "299", "399"):
    r = requests.get(f"{plain}/status/{status}")
    try:
        print(r.raise_for_status())
    except requests.HTTPError as error:
        print(anonymous(error), error.response is r, error.request is r.request)
        # expect: 404 Client Error: gone%20astray for url: http://127.0.0.1:PLAIN/status/404/gone%20astray True True
        # expect: 503 Server Error: Later for url: http://127.0.0.1:PLAIN/status/503/Later True True
        # expect: None
        # expect: None
for method in ("post", "put", "patch", "delete", "options"):
    print(method, getattr(requests, method)(plain + "/echo").json())
    # expect: post ['POST', '/echo', {'content-length': '0'}, '']
    # expect: put ['PUT', '/echo', {'content-length': '0'}, '']
    # expect: patch ['PATCH', '/echo', {'content-length': '0'}, '']
    # expect: delete ['DELETE', '/echo', {'content-length': '0'}, '']
    # expect: options ['OPTIONS', '/echo', {'content-length': '0'}, '']
r = requests.head(plain + "/hello")
print(r.status_code, r.headers["Content-Length"], r.content, requests.head(plain + "/redirect/1").status_code)
# expect: 200 6 b'' 302
print(requests.request("brew", plain + "/echo").json())
# expect: ['BREW', '/echo', {'content-length': '0'}, '']
print(requests.get(plain + "/fields", headers={"Accept": None, "X-A": "ä"}).json().keys() >= {"host", "user-agent", "x-a"})
# expect: True
with requests.get(plain + "/folded") as r:
    print(r.reason, r.headers, repr(r.content))
    # expect: Fine, thanks {'X-One': 'a, b', 'X-Empty': '', 'X-Space': 'v  ', 'Content-Length': '0'} b''
print(requests.get(plain + "/continue").text, requests.get(plain + "/until_close").text)  # expect: after 100
# expect:  until the end
print(requests.get(plain + "/link").links)
# expect: {'next': {'url': 'http://a/2', 'rel': 'next'}, 'last': {'url': 'http://a/9', 'rel': 'last', 'title': 'x'}}
