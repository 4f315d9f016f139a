from _loopback import plain, failure
import requests


def show(hex, type):
    r = requests.get(f"{plain}/text/{hex}?type={type}")
    print(type, r.encoding, ascii(r.text))
    return r


show("e4f6", "text/html")  # expect: text/html ISO-8859-1 '\xe4\xf6'
show("c3a4", "text/html;charset=utf-8")  # expect: text/html;charset=utf-8 utf-8 '\xe4'
show("c3a4", "text/html;%20charset=%22UTF-8%22")  # expect: text/html;%20charset=%22UTF-8%22 UTF-8 '\xe4'
show("c3a4ff", "text/plain;charset=utf-8")  # expect: text/plain;charset=utf-8 utf-8 '\xe4\ufffd'
show("61", "application/octet-stream")  # expect: application/octet-stream None 'a'
show("", "text/plain")  # expect: text/plain ISO-8859-1 ''
show("61", "text/plain;charset=nonsense")  # expect: text/plain;charset=nonsense nonsense 'a'
r = show("c3a4", "text/html")  # expect: text/html ISO-8859-1 '\xc3\xa4'
r.encoding = "utf-8"
print(ascii(r.text))  # expect: '\xe4'
print(requests.get(plain + "/json").json(), requests.get(plain + "/json").encoding)
# expect: {'a': [1, 2.5, None, 'ä']} utf-8
for text in ("[1, 2]", "", "nope", "{\"a\": 1", '"ä"'):
    print(failure(lambda: requests.get(f"{plain}/json/{text.encode().hex()}" if text else plain + "/text/").json()))
    # expect: [1, 2]
    # expect: requests.exceptions.JSONDecodeError: Expecting value: line 1 column 1 (char 0)
    # expect: requests.exceptions.JSONDecodeError: Expecting value: line 1 column 1 (char 0)
    # expect: requests.exceptions.JSONDecodeError: Expecting ',' delimiter: line 1 column 8 (char 7)
    # expect: ä
for encoding in ("utf-16-le", "utf-16", "utf-8-sig"):
    print(failure(lambda: requests.get(f"{plain}/text/{'[1, 22]'.encode(encoding).hex()}?type=x/y").json()))
    # expect: [1, 22]
    # expect: [1, 22]
    # expect: [1, 22]
try:
    requests.get(plain + "/hello").json()
except requests.exceptions.JSONDecodeError as error:
    print(isinstance(error, ValueError), isinstance(error, OSError), error.pos, error.lineno, error.doc)
    # expect: True True 0 1 hello
    # expect:
print(requests.get(plain + "/json").json(parse_float=str))  # expect: {'a': [1, '2.5', None, 'ä']}
