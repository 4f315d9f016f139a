import hashlib
import hmac

h = hmac.new(b"key", b"message", "sha256")
print(h.hexdigest(), h.name, h.digest_size, h.block_size)
# expect: 6e9ef29b75fffc5b7abae527d58fdadb2fe42e7219011976917343065f58ed4a hmac-sha256 32 64
h2 = h.copy()
h2.update(b"more")
print(h2.hexdigest(), hmac.digest(b"k" * 200, b"m", "md5").hex(), hmac.HMAC(b"k", digestmod=hashlib.sha1).hexdigest())
# expect: fcbf2b25caca8c6b27321987011bd0ab731d458db1077361f0e0c05324786102 a540332f0f34ebc0f5a4f42a3e8316d1 3a84a218ee6665209bb70e84525dd837645a1965
print(hmac.compare_digest("abc", "abc"), hmac.compare_digest(b"abc", b"abd"), hmac.compare_digest(b"a", b"ab"), hmac.compare_digest(bytearray(b"x"), b"x"))
# expect: True False False True
for call in (lambda: hmac.new("k", b"", "md5"), lambda: hmac.new(b"k"), lambda: hmac.compare_digest("ä", "a"), lambda: hmac.compare_digest("a", b"a")):
    try:
        print(call())
    except TypeError as e:
        print(e)  # expect: key: expected bytes or bytearray, but got 'str'
        # expect: Missing required parameter 'digestmod'.
        # expect: comparing strings with non-ASCII characters is not supported
        # expect: a bytes-like object is required, not 'str'
