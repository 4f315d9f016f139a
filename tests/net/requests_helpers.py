"""requests.utils and requests.hooks: what programs import from there; credentials in a .netrc file."""
import os
import tempfile

import requests
from requests import hooks, utils

print(utils.parse_list_header('a, "b, c", d="e", f'))  # expect: ['a', 'b, c', 'd="e"', 'f']
print(utils.parse_dict_header('a=1, b="two, \\"2\\"", c, d='))
# expect: {'a': '1', 'b': 'two, "2"', 'c': None, 'd': ''}
print([utils.unquote_header_value(text) for text in ('"a\\\\b"', 'plain', '"\\\\host\\file"', "")],
      utils.unquote_header_value('"\\\\host\\file"', is_filename=True))
      # expect: ['a\\b', 'plain', '\\host\\file', ''] \\host\file
print([utils.is_ipv4_address(text) for text in ("1.2.3.4", "1.2.3", "1.2.3.256", "a.b.c.d")])
# expect: [True, True, False, False]
print([utils.is_valid_cidr(text) for text in ("10.0.0.0/8", "10.0.0.0", "10.0.0.0/33", "10.0.0.0/0", "10.0.0/8", "10.0.0.0/x")])
# expect: [True, False, False, False, True, False]
print([utils.dotted_netmask(bits) for bits in (8, 20, 24, 32)])
# expect: ['255.0.0.0', '255.255.240.0', '255.255.255.0', '255.255.255.255']
print([utils.address_in_network(*pair) for pair in (("192.168.1.5", "192.168.1.0/24"), ("192.168.2.5", "192.168.1.0/24"))])
# expect: [True, False]
print(utils.from_key_val_list([("a", 1), ("b", 2)]), utils.from_key_val_list(None))
# expect: OrderedDict([('a', 1), ('b', 2)]) None
print(utils.to_key_val_list({"a": 1}), utils.dict_from_cookiejar(utils.cookiejar_from_dict({"a": "1"})))
# expect: [('a', 1)] {'a': '1'}

os.environ.pop("GILT_ODD", None)
with utils.set_environ("GILT_ODD", "1"):
    print(os.environ["GILT_ODD"])  # expect: 1
print("GILT_ODD" in os.environ)  # expect: False

print(hooks.default_hooks(), hooks.dispatch_hook("response", {"response": [lambda r: r + 1, lambda r: None]}, 1))
# expect: {'response': []} 2
request = requests.Request("GET", "http://127.0.0.1/")
request.register_hook("response", print)
print(request.deregister_hook("response", print), request.deregister_hook("response", print), request.hooks)
# expect: True False {'response': []}
try:
    request.register_hook("never", print)
except ValueError as e:
    print(e)  # expect: Unsupported event specified, with event name "never"
prepared = request.prepare()
prepared.prepare_hooks({"response": len})
print(prepared.hooks)  # expect: {'response': [<built-in function len>]}

with tempfile.TemporaryDirectory() as folder:
    os.environ["NETRC"] = path = os.path.join(folder, "netrc")
    print(utils.get_netrc_auth("http://host.test/"))  # expect: None
    with open(path, "w") as out:
        out.write("machine host.test login me password secret\ndefault login other password word\n")
    os.chmod(path, 0o600)
    print(utils.get_netrc_auth("http://host.test:8080/x"), utils.get_netrc_auth("http://else.test/"))
    # expect: ('me', 'secret') ('other', 'word')
    session = requests.Session()
    for auth in (None, ("given", "one")):
        print(session.prepare_request(requests.Request("GET", "http://host.test/", auth=auth)).headers["Authorization"])
        # expect: Basic bWU6c2VjcmV0
        # expect: Basic Z2l2ZW46b25l
    session.trust_env = False
    print("Authorization" in session.prepare_request(requests.Request("GET", "http://host.test/")).headers)
    # expect: False
    with open(path, "w") as out:
        out.write("machine\n")
    print(utils.get_netrc_auth("http://host.test/"))  # expect: None
    try:
        utils.get_netrc_auth("http://host.test/", raise_errors=True)
    except Exception as e:
        print(type(e).__name__)  # expect: NetrcParseError
    target = os.path.join(folder, "whole")
    with utils.atomic_open(target) as out:
        out.write(b"data")
    with open(target, "rb") as back:
        print(back.read(), sorted(os.listdir(folder)))  # expect: b'data' ['netrc', 'whole']

class Body:
    def __init__(self, error=None):
        self.error = error

    def seek(self, position):
        print("seek", position)
        if self.error:
            raise self.error

for body, position in ((Body(), 3), (Body(OSError()), 3), (Body(), object()), (b"", 0)):
    prepared.body, prepared._body_position = body, position
    try:
        print(utils.rewind_body(prepared))  # expect: seek 3
        # expect: None
        # expect: seek 3
    except requests.exceptions.UnrewindableBodyError as e:
        print(e)  # expect: An error occurred when rewinding request body for redirect.
        # expect: Unable to rewind request body for redirect.
        # expect: Unable to rewind request body for redirect.
