from http import HTTPStatus
from http.client import responses
import requests

print(HTTPStatus.OK, repr(HTTPStatus.NOT_FOUND), HTTPStatus(503).phrase, HTTPStatus.OK == 200, HTTPStatus["GONE"].value, len(HTTPStatus))
# expect: 200 <HTTPStatus.NOT_FOUND: 404> Service Unavailable True 410 62
print([s.name for s in HTTPStatus if s.name not in dir(HTTPStatus)], responses[404], HTTPStatus.IM_A_TEAPOT.phrase)
# expect: [] Not Found I'm a Teapot
print(requests.codes.ok, requests.codes["teapot"], requests.codes.NOT_FOUND, requests.codes["\\o/"], requests.codes, requests.codes["none such"])
# expect: 200 418 404 200 <lookup 'status_codes'> None
print({name: getattr(requests.codes, name) for name in ("see_other", "temporary_redirect", "too_many", "bad_gateway", "CREATED", "\u2713")})
# expect: {'see_other': 303, 'temporary_redirect': 307, 'too_many': 429, 'bad_gateway': 502, 'CREATED': 201, '✓': 200}
d = requests.structures.CaseInsensitiveDict({"A-b": 1}, c=2)
print(d, d["a-B"], "A-B" in d, d == {"a-b": 1, "C": 2}, d.copy() == d, list(d.lower_items()), d.get("x"), len(d))
# expect: {'A-b': 1, 'c': 2} 1 True True True [('a-b', 1), ('c', 2)] None 2
