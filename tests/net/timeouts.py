import time
from _loopback import plain, anonymous, failure
import requests

begun = time.monotonic()
print(failure(requests.get, plain + "/stall/none", timeout=0.1))
# expect: requests.exceptions.ReadTimeout: HTTPConnectionPool(host='127.0.0.1', port=PLAIN): Read timed out. (read timeout=0.1)
print(failure(requests.get, plain + "/stall/head", timeout=(5, 0.1)))
# expect: requests.exceptions.ReadTimeout: HTTPConnectionPool(host='127.0.0.1', port=PLAIN): Read timed out. (read timeout=0.1)
print(failure(requests.get, plain + "/stall/body", timeout=0.1))
# expect: requests.exceptions.ConnectionError: HTTPConnectionPool(host='127.0.0.1', port=PLAIN): Read timed out.
r = requests.get(plain + "/stall/body", timeout=0.1, stream=True)
print(r.status_code, r.raw.read(10), failure(lambda: list(r.iter_content(5))))
# expect: 200 b'0123456789' requests.exceptions.ConnectionError: HTTPConnectionPool(host='127.0.0.1', port=PLAIN): Read timed out.
print(failure(requests.get, "http://10.255.255.1/", timeout=(0.1, 5)))  # expect: <Response [404]>
print(requests.get(plain + "/slow?n=4&delay=0.06", timeout=0.2).text.count("piece"))  # expect: 4
print(0.5 < time.monotonic() - begun < 5)  # expect: True
for bad in ((1, 2, 3), 0, -1, "x", True, (1, 0)):
    print(failure(requests.get, plain, timeout=bad))
    # expect: builtins.ValueError: Invalid timeout (1, 2, 3). Pass a (connect, read) timeout tuple, or a single float to set both timeouts to the same value.
    # expect: builtins.ValueError: Attempted to set connect timeout to 0, but the timeout cannot be set to a value less than or equal to 0.
    # expect: builtins.ValueError: Attempted to set connect timeout to -1, but the timeout cannot be set to a value less than or equal to 0.
    # expect: builtins.ValueError: Timeout value connect was x, but it must be an int, float or None.
    # expect: builtins.ValueError: Timeout cannot be a boolean value. It must be an int, float or None.
    # expect: builtins.ValueError: Invalid timeout (1, 0). Pass a (connect, read) timeout tuple, or a single float to set both timeouts to the same value.
try:
    requests.get(plain + "/stall/none", timeout=0.05)
except requests.exceptions.ConnectTimeout:
    print("wrong")
except requests.exceptions.Timeout as error:
    print(type(error).__mro__[1:3], anonymous(error.request.url))
    # expect: (<class 'requests.exceptions.Timeout'>, <class 'requests.exceptions.RequestException'>) http://127.0.0.1:PLAIN/stall/none
print(requests.get(plain + "/hello", timeout=None).text)  # expect: hello
# expect:
