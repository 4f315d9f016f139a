import io
from _loopback import plain
import requests


def sent(**kwargs):
    r = requests.post(plain + "/echo?content-type=1", **kwargs)
    print([r.json()[2], r.json()[3]])


sent(data={"a": 1, "b": ["x", "y z"], "n": None})
# expect: [{'content-length': '13', 'content-type': 'application/x-www-form-urlencoded'}, 'a=1&b=x&b=y+z']
sent(data=[("a", "ä"), ("a", "2")])
# expect: [{'content-length': '12', 'content-type': 'application/x-www-form-urlencoded'}, 'a=%C3%A4&a=2']
sent(data="text ä")  # expect: [{'content-length': '6'}, 'text ä']
sent(data=b"\x00\xffbytes")  # expect: [{'content-length': '7'}, '\x00ÿbytes']
sent(data=bytearray(b"array") and b"array")  # expect: [{'content-length': '5'}, 'array']
sent(json={"a": [1, 2.5, None, True, "ä"]})
# expect: [{'content-length': '37', 'content-type': 'application/json'}, '{"a": [1, 2.5, null, true, "\\u00e4"]}']
sent(json=[])  # expect: [{'content-length': '2', 'content-type': 'application/json'}, '[]']
sent(json=0)  # expect: [{'content-length': '1', 'content-type': 'application/json'}, '0']
sent(data={"form": "wins"}, json={"a": 1})
# expect: [{'content-length': '9', 'content-type': 'application/x-www-form-urlencoded'}, 'form=wins']
sent(data=io.BytesIO(b"from a file"))  # expect: [{'content-length': '11'}, 'from a file']
sent(data=(piece for piece in [b"from ", b"a ", b"generator"]))
# expect: [{'transfer-encoding': 'chunked'}, 'from a generator']
sent(data={}, headers={"Content-Type": "text/x"})
# expect: [{'content-length': '0', 'content-type': 'text/x'}, '']
sent(data="x", headers={"Content-Type": "text/x"})
# expect: [{'content-length': '1', 'content-type': 'text/x'}, 'x']
sent()  # expect: [{'content-length': '0'}, '']
try:
    sent(json={"a": float("nan")})
except requests.exceptions.InvalidJSONError as error:
    print(error)  # expect: Out of range float values are not JSON compliant
position = io.BytesIO(b"not all of it")
position.seek(4)
sent(data=position)  # expect: [{'content-length': '9'}, 'all of it']
print(requests.put(plain + "/size", data=b"x" * 3000000).text)  # expect: 3000000 e55b8bdf621ddaa8
print(requests.put(plain + "/size", data=(b"y" * 1000 for _ in range(3000))).text)
# expect: 3000000 a15eccdf749efef9


def angry():
    yield b"one"
    raise ZeroDivisionError("while sending")


try:
    requests.post(plain + "/size", data=angry())
except ZeroDivisionError as error:
    print(error)  # expect: while sending
