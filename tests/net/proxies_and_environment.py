import os
from _loopback import plain, tls, ports, CA, anonymous, failure
import requests

print(requests.get("http://example.invalid/echo?x", proxies={"http": plain}).json()[1])
# expect: http://example.invalid/echo?x
print(requests.get(tls + "/hello", proxies={"https": plain}, verify=CA).text)  # expect: hello
# expect:
print(requests.get("http://example.invalid/hello", proxies={"http": plain.partition("//")[2]}).text)
# expect: hello
# expect:
print(requests.get(tls + "/hello", proxies={"https": plain.replace("//", "//user:pass@")}, verify=CA).text)
# expect: hello
# expect:
print(failure(requests.get, tls + "/hello", proxies={"https": plain.replace("//", "//user:wrong@")}, verify=CA))
# expect: requests.exceptions.ProxyError: HTTPSConnectionPool(host='localhost', port=TLS): Max retries exceeded with url: /hello (Caused by ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 403 Forbidden')))
print(failure(requests.get, "https://localhost:403/", proxies={"https": plain}))
# expect: requests.exceptions.ProxyError: HTTPSConnectionPool(host='localhost', port=403): Max retries exceeded with url: / (Caused by ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 403 Forbidden')))
print(failure(requests.get, "http://example.invalid/", proxies={"http": "http://127.0.0.1:1"}))
# expect: requests.exceptions.ProxyError: HTTPConnectionPool(host='127.0.0.1', port=1): Max retries exceeded with url: http://example.invalid/ (Caused by ProxyError('Cannot connect to proxy.', NewConnectionError('<urllib3.connection.HTTPConnection object at 0x..>: Failed to establish a new connection: [Errno 111] Connection refused')))
print(failure(requests.get, tls, proxies={"https": "http://127.0.0.1:1"}))
# expect: requests.exceptions.ProxyError: HTTPSConnectionPool(host='localhost', port=TLS): Max retries exceeded with url: / (Caused by ProxyError('Cannot connect to proxy.', NewConnectionError('<urllib3.connection.HTTPSConnection object at 0x..>: Failed to establish a new connection: [Errno 111] Connection refused')))
print(failure(requests.get, "http://example.invalid/", proxies={"http": "http:///x"}))
# expect: requests.exceptions.InvalidProxyURL: Please check proxy URL. It is malformed and could be missing the host.
print(requests.get(plain + "/hello", proxies={"http": "http://127.0.0.1:1", "http://127.0.0.1": plain}).text)
# expect: hello
# expect:
os.environ["HTTP_PROXY"] = plain
os.environ["HTTPS_PROXY"] = plain
os.environ["REQUESTS_CA_BUNDLE"] = CA
print(requests.get("http://example.invalid/hello").text, requests.get(tls + "/hello").text)  # expect: hello
# expect:  hello
# expect:
os.environ["HTTPS_PROXY"] = "http://127.0.0.1:1"
os.environ["http_proxy"] = "http://127.0.0.1:1"
for no_proxy in ("localhost,127.0.0.0/8", "*", "127.0.0.1, localhost", ".localhost,127.0.0.1", "ocalhost,128.0.0.0/8", ""):
    os.environ["NO_PROXY"] = no_proxy
    print(repr(no_proxy), [type(r).__name__ for r in (failure(requests.get, tls + "/hello"), failure(requests.get, plain + "/hello"))])
    # expect: 'localhost,127.0.0.0/8' ['Response', 'Response']
    # expect: '*' ['Response', 'Response']
    # expect: '127.0.0.1, localhost' ['Response', 'Response']
    # expect: '.localhost,127.0.0.1' ['Response', 'Response']
    # expect: 'ocalhost,128.0.0.0/8' ['Response', 'str']
    # expect: '' ['str', 'str']
s = requests.Session()
s.trust_env = False
print(s.get(plain + "/hello").text, type(failure(s.get, tls + "/hello")).__name__)  # expect: hello
# expect:  str
os.environ["NO_PROXY"] = "*"
os.environ["REQUESTS_CA_BUNDLE"] = "/nowhere"
print(failure(requests.get, tls + "/hello"), requests.get(tls + "/hello", verify=CA).text)
# expect: builtins.OSError: Could not find a suitable TLS CA certificate bundle, invalid path: /nowhere hello
# expect:
del os.environ["REQUESTS_CA_BUNDLE"]
os.environ["CURL_CA_BUNDLE"] = CA
print(requests.get(tls + "/hello").text)  # expect: hello
# expect:
