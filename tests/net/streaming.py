import io, shutil
from _loopback import plain, failure
import requests

r = requests.get(plain + "/big/100001", stream=True)
print([len(block) for block in r.iter_content(40000)], len(r.raw.read()))
total = 0
largest = 0
with requests.get(plain + "/big/20000000", stream=True) as r:
    for block in r.iter_content(1024):
        total += len(block)
        largest = max(largest, len(block))
print(largest, total)
r = requests.get(plain + "/big/3000", stream=True)
out = io.BytesIO()
shutil.copyfileobj(r.raw, out)
print(len(out.getvalue()))
r = requests.get(plain + "/hello", stream=True)
print(r.raw.read(2), r.raw.read(), r.raw.read(), r.raw.read(5))
r = requests.get(plain + "/lines")
print(list(r.iter_lines()), list(r.iter_lines(decode_unicode=True)), list(r.iter_lines(delimiter=b"\n")), list(r.iter_lines(chunk_size=1)))
r = requests.get(plain + "/lines", stream=True)
print(next(r.iter_content()), list(r.iter_lines(chunk_size=5)))
print([line for line in requests.get(plain + "/slow?n=3&delay=0.01", stream=True).iter_lines()])
r = requests.get(plain + "/hello", stream=True)
print(list(r.iter_content(None)), failure(lambda: r.content), failure(lambda: list(r.iter_content())))
r = requests.get(plain + "/hello")
print(list(r.iter_content(2)), list(r), failure(r.iter_content, "x"))
r = requests.get(plain + "/text/68c3a4c3b6e282acff?type=text/plain;charset=utf-8", stream=True)
print(list(r.iter_content(1, decode_unicode=True)))
r = requests.get(plain + "/hello", stream=True)
r.close()
print(r.raw.closed, requests.get(plain + "/gzip").content == b"squeezed " * 1000, requests.get(plain + "/deflate").text[:18])
print(sum(len(b) for b in requests.get(plain + "/gzip", stream=True).iter_content(100)))
