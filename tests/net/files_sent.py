import io
from _loopback import plain
import requests

for files, data in [
    ({"f": io.BytesIO(b"content")}, None),
    ({"f": ("name.txt", b"bytes", "text/plain", {"X-More": "1"})}, {"field": "value", "list": ["a", "b"]}),
    ([("f", ("a.txt", "text")), ("f", ("b \"q\".txt", io.StringIO("text of a file")))], {"n": 5}),
    ({"f": (None, "no file name")}, None),
    ({"ä": ("ö.txt", "ü")}, None),
]:
    r = requests.post(plain + "/form", files=files, data=data)
    print(r.request.headers["Content-Type"].partition("=")[0], r.request.headers["Content-Length"])
    print(r.text.replace("\r\n", "|"))  # expect: multipart/form-data; boundary 141
    # expect: --BOUNDARY|Content-Disposition: form-data; name="f"; filename="f"||content|--BOUNDARY--|
    # expect: multipart/form-data; boundary 446
    # expect: --BOUNDARY|Content-Disposition: form-data; name="field"||value|--BOUNDARY|Content-Disposition: form-data; name="list"||a|--BOUNDARY|Content-Disposition: form-data; name="list"||b|--BOUNDARY|Content-Disposition: form-data; name="f"; filename="name.txt"|Content-Type: text/plain|X-More: 1||bytes|--BOUNDARY--|
    # expect: multipart/form-data; boundary 347
    # expect: --BOUNDARY|Content-Disposition: form-data; name="n"||5|--BOUNDARY|Content-Disposition: form-data; name="f"; filename="a.txt"||text|--BOUNDARY|Content-Disposition: form-data; name="f"; filename="b %22q%22.txt"||text of a file|--BOUNDARY--|
    # expect: multipart/form-data; boundary 132
    # expect: --BOUNDARY|Content-Disposition: form-data; name="f"||no file name|--BOUNDARY--|
    # expect: multipart/form-data; boundary 142
    # expect: --BOUNDARY|Content-Disposition: form-data; name="Ã¤"; filename="Ã¶.txt"||Ã¼|--BOUNDARY--|
for bad in ({"files": {"f": "x"}, "data": "text"}, {"files": {"f": b"x"}, "data": io.BytesIO(b"x")}):
    try:
        requests.post(plain + "/form", **bad)
    except (ValueError, NotImplementedError) as error:
        print(type(error).__name__, error)  # expect: ValueError Data must not be a string.
        # expect: NotImplementedError Streamed bodies and files are mutually exclusive.
