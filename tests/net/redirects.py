from _loopback import plain, anonymous, failure
import requests

r = requests.get(plain + "/redirect/3")
print(r.text, [h.status_code for h in r.history], [anonymous(h.url) for h in r.history], anonymous(r.url), r.history[1].history)
# expect: hello
# expect:  [302, 302, 302] ['http://127.0.0.1:PLAIN/redirect/3', 'http://127.0.0.1:PLAIN/redirect/2', 'http://127.0.0.1:PLAIN/redirect/1'] http://127.0.0.1:PLAIN/hello [<Response [302]>]
r = requests.get(plain + "/redirect/2", allow_redirects=False)
print(r.status_code, r.headers["location"], r.is_redirect, anonymous(r.next.url), r.history, r.text)
# expect: 302 /redirect/1 True http://127.0.0.1:PLAIN/redirect/1 [] moved
# expect:
print(failure(requests.get, plain + "/circle"))
# expect: requests.exceptions.TooManyRedirects: Exceeded 30 redirects.
s = requests.Session()
s.max_redirects = 2
print(failure(s.get, plain + "/redirect/3"), s.get(plain + "/redirect/2").status_code)
# expect: requests.exceptions.TooManyRedirects: Exceeded 2 redirects. 200
for code in (301, 302, 303, 307, 308):
    for method in ("GET", "POST", "HEAD", "PUT"):
        r = requests.request(method, plain + "/go", params={"code": code, "to": "/echo"}, data="body" if method in ("POST", "PUT") else None, allow_redirects=True)
        print(code, method, r.request.method, r.json()[2:] if r.content else None)
        # expect: 301 GET GET [{}, '']
        # expect: 301 POST GET [{}, '']
        # expect: 301 HEAD HEAD None
        # expect: 301 PUT PUT [{'content-length': '0'}, '']
        # expect: 302 GET GET [{}, '']
        # expect: 302 POST GET [{}, '']
        # expect: 302 HEAD HEAD None
        # expect: 302 PUT GET [{}, '']
        # expect: 303 GET GET [{}, '']
        # expect: 303 POST GET [{}, '']
        # expect: 303 HEAD HEAD None
        # expect: 303 PUT GET [{}, '']
        # expect: 307 GET GET [{}, '']
        # expect: 307 POST POST [{'content-length': '4'}, 'body']
        # expect: 307 HEAD HEAD None
        # expect: 307 PUT PUT [{'content-length': '4'}, 'body']
        # expect: 308 GET GET [{}, '']
        # expect: 308 POST POST [{'content-length': '4'}, 'body']
        # expect: 308 HEAD HEAD None
        # expect: 308 PUT PUT [{'content-length': '4'}, 'body']
for to in ("relative/path", "//127.0.0.1:1/x", "?only=query", "ftp://h/x", "http://", "http://h:x/", "#f", ""):
    print(repr(to), failure(lambda: anonymous(requests.get(plain + "/go/a/b", params={"to": to}).url)))
    # expect: 'relative/path' http://127.0.0.1:PLAIN/go/a/relative/path
    # expect: '//127.0.0.1:1/x' requests.exceptions.ConnectionError: HTTPConnectionPool(host='127.0.0.1', port=1): Max retries exceeded with url: /x (Caused by NewConnectionError('<urllib3.connection.HTTPConnection object at 0x..>: Failed to establish a new connection: [Errno 111] Connection refused'))
    # expect: '?only=query' http://127.0.0.1:PLAIN/go/a/b?only=query
    # expect: 'ftp://h/x' requests.exceptions.InvalidSchema: No connection adapters were found for 'ftp://h/x'
    # expect: 'http://' requests.exceptions.TooManyRedirects: Exceeded 30 redirects.
    # expect: 'http://h:x/' requests.exceptions.InvalidURL: Failed to parse: http://h:x/
    # expect: '#f' requests.exceptions.TooManyRedirects: Exceeded 30 redirects.
    # expect: '' http://127.0.0.1:PLAIN/go/a/b?to=
print(anonymous(requests.get(plain + "/go?to=/hello#mine").url), anonymous(requests.get(plain + "/go?to=/hello%23theirs#mine").url))
# expect: http://127.0.0.1:PLAIN/hello#mine http://127.0.0.1:PLAIN/hello#theirs
r = requests.get(plain + "/go", params={"to": plain.replace("127.0.0.1", "localhost") + "/echo"}, auth=("user", "pass"))
print(r.json()[2])  # expect: {}
r = requests.get(plain + "/go", params={"to": "/echo"}, auth=("user", "pass"))
print(r.json()[2])  # expect: {'authorization': 'Basic dXNlcjpwYXNz'}
