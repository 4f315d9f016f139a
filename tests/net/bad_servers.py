import warnings
from _loopback import plain, tls, other, CA, OTHER_CA
import requests


def kind(path, **kwargs):
    try:
        r = requests.get(path, timeout=5, **kwargs)
        print(path.partition("/")[2].partition("/")[2].partition("/")[2], r.status_code, r.content[:50])
    except requests.RequestException as error:
        print(path.partition("/")[2].partition("/")[2].partition("/")[2], type(error).__name__, type(error.args[0]).__name__ if error.args else "")


for path in ("early/none", "early/reset", "length/100/10", "length/5/10", "chunks", "chunks/bad", "chunks/cut", "chunks/stop",
             "chunks/nocrlf", "chunks/huge", "garbage/line", "garbage/status", "garbage/zero", "garbage/many", "garbage/long",
             "garbage/endless", "badgzip", "circle"):
    kind(f"{plain}/{path}")  # expect: early/none ConnectionError ProtocolError
    # expect: early/reset ConnectionError ProtocolError
    # expect: length/100/10 200 b'xxxxxxxxxx'
    # expect: length/5/10 200 b'xxxxx'
    # expect: chunks 200 b'hello!'
    # expect: chunks/bad ChunkedEncodingError ProtocolError
    # expect: chunks/cut ChunkedEncodingError ProtocolError
    # expect: chunks/stop ChunkedEncodingError ProtocolError
    # expect: chunks/nocrlf ChunkedEncodingError ProtocolError
    # expect: chunks/huge ChunkedEncodingError ProtocolError
    # expect: garbage/line ConnectionError ProtocolError
    # expect: garbage/status ConnectionError ProtocolError
    # expect: garbage/zero ConnectionError ProtocolError
    # expect: garbage/many ConnectionError ProtocolError
    # expect: garbage/long ConnectionError ProtocolError
    # expect: garbage/endless ConnectionError ProtocolError
    # expect: badgzip ContentDecodingError DecodeError
    # expect: circle TooManyRedirects str
print("certificates")  # expect: certificates
kind(tls + "/hello")  # expect: hello SSLError MaxRetryError
kind(tls + "/hello", verify=CA)  # expect: hello 200 b'hello\n'
kind(tls.replace("localhost", "127.0.0.1") + "/hello", verify=CA)  # expect: hello 200 b'hello\n'
kind(other + "/hello")  # expect: hello SSLError MaxRetryError
kind(other + "/hello", verify=CA)  # expect: hello SSLError MaxRetryError
kind(other + "/hello", verify=OTHER_CA)  # expect: hello SSLError MaxRetryError
kind(tls.replace("https:", "http:") + "/hello")  # expect: hello ConnectionError ProtocolError
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    kind(tls + "/hello", verify=False)  # expect: hello 200 b'hello\n'
    kind(other + "/hello", verify=False)  # expect: hello 200 b'hello\n'
print([(w.category.__name__, str(w.message)) for w in seen])
# expect: [('InsecureRequestWarning', "Unverified HTTPS request is being made to host 'localhost'. Adding certificate verification is strongly advised. See: https://urllib3.readthedocs.io/en/1.26.x/advanced-usage.html#ssl-warnings"), ('InsecureRequestWarning', "Unverified HTTPS request is being made to host 'localhost'. Adding certificate verification is strongly advised. See: https://urllib3.readthedocs.io/en/1.26.x/advanced-usage.html#ssl-warnings")]
for verify in ("/nowhere", "/nowhere/at/all.pem"):
    try:
        requests.get(tls, verify=verify)
    except OSError as error:
        print(error)  # expect: Could not find a suitable TLS CA certificate bundle, invalid path: /nowhere
        # expect: Could not find a suitable TLS CA certificate bundle, invalid path: /nowhere/at/all.pem
try:
    requests.get(tls + "/hello")
except requests.exceptions.SSLError as error:
    print("CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c" in str(error), error.args[0].reason.args[0].args[0])
    # expect: True 1
