from _loopback import plain, tls, CA, anonymous
import requests

s = requests.Session()
print(s.headers["User-Agent"].split("/")[0], s.headers["Accept"], s.verify, s.cert, s.max_redirects, s.trust_env, s.auth, s.params)
# expect: python-requests */* True None 30 True None {}
s.headers.update({"X-Session": "1", "X-Both": "session"})
s.params = {"p": "1"}
s.auth = ("user", "pass")
r = s.get(plain + "/echo", headers={"x-both": "call", "X-None": None}, params={"q": "2"})
print(r.json())
# expect: ['GET', '/echo?p=1&q=2', {'authorization': 'Basic dXNlcjpwYXNz', 'x-both': 'call', 'x-session': '1'}, '']
print(s.get(plain + "/basic").text, requests.get(plain + "/basic").status_code)  # expect: welcome
# expect:  401
print(s.get(plain + "/echo", headers={"X-Session": None}, auth=("a", "b")).json()[2])
# expect: {'authorization': 'Basic YTpi', 'x-both': 'session'}
s = requests.Session()
print([s.get(plain + "/connections").text.split()[1] for _ in range(4)])  # expect: ['1', '2', '3', '4']
r = s.get(plain + "/connections", stream=True)
print(r.raw.read(), [s.get(plain + "/connections").text.split()[1] for _ in range(2)])
# expect: b'3 5' ['6', '7']
s.get(plain + "/quit")
print(s.get(plain + "/connections").text.split()[1])  # expect: 1
s.close()
print(s.get(plain + "/connections").text.split()[1])  # expect: 1
with requests.Session() as s:
    s.verify = CA
    print(s.get(tls + "/connections").text.split()[1], s.get(tls + "/connections").text.split()[1])
    # expect: 1 2
    p = requests.Request("POST", plain + "/echo", data={"a": 1}, headers={"X": "y"})
    print(p, s.prepare_request(p), s.send(s.prepare_request(p)).json())
    # expect: <Request [POST]> <PreparedRequest [POST]> ['POST', '/echo', {'content-length': '3', 'x': 'y'}, 'a=1']
    print(s.send(p.prepare()).status_code)  # expect: 200


class Fixed(requests.adapters.BaseAdapter):
    def send(self, request, **kwargs):
        r = requests.Response()
        r.status_code, r.url, r.request, r._content = 418, request.url, request, b"short"
        return r

    def close(self):
        print("closed")


s = requests.Session()
s.mount("http://teapot/", Fixed())
s.mount("http://", requests.adapters.HTTPAdapter(pool_connections=1, pool_maxsize=1, max_retries=1))
print(s.get("http://teapot/x"), s.get(plain + "/hello"), list(s.adapters))
# expect: <Response [418]> <Response [200]> ['http://teapot/', 'https://', 'http://']
s.close()  # expect: closed


def hook(response, *args, **kwargs):
    print("hook", response.status_code, sorted(kwargs))


print(requests.get(plain + "/redirect/1", hooks={"response": hook}))
# expect: hook 302 ['cert', 'proxies', 'stream', 'timeout', 'verify']
# expect: hook 200 ['cert', 'proxies', 'stream', 'timeout', 'verify']
# expect: <Response [200]>
print(requests.get(plain + "/basic", auth=requests.auth.HTTPBasicAuth("user", "pass")))
# expect: <Response [200]>
print(requests.get(plain.replace("//", "//user:pass@") + "/basic").status_code)  # expect: 200
print(requests.get(plain + "/digest", auth=requests.auth.HTTPDigestAuth("user", "pass")).text)
# expect: welcome
# expect:
print(requests.get(plain + "/digest", auth=requests.auth.HTTPDigestAuth("user", "wrong")).status_code)
# expect: 401
