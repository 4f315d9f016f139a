# requests on urllib3 gives Response.raw compressed as it came; libcurl has uncompressed it (iter_content and content are the same
# in both).  And requests makes the best of an answer whose Content-Length is no number or that ends within its head, where
# libcurl raises.  Nothing needs a way round but a program that keeps compressed bodies: it
# may compress them itself.
# oracle: no (a known difference)
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "net"))
from _loopback import plain
import requests

print(requests.get(plain + "/gzip", stream=True).raw.read(18))  # expect: b'squeezed squeezed '
for path in ("/length/abc/10", "/length/-5/10", "/early/head"):
    try:
        print(requests.get(plain + path).content)
    except requests.ConnectionError as error:
        print(error.args[0].args[0])
# expect: Connection aborted.
# expect: Connection aborted.
# expect: Connection aborted.
