"""Digests: md5, sha1, the SHA-2 and SHA-3 families by OpenSSL's libcrypto (_hashlib), BLAKE2 by our own code (_blake2).

libcrypto is loaded when the first of its hashes is made.  Without it SHA-384, SHA-512 and BLAKE2 still work.
"""
import _hashlib
from _blake2 import blake2b, blake2s

_OURS = {"blake2b": blake2b, "blake2s": blake2s}
algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512",
                         "shake_128", "shake_256", "blake2b", "blake2s"}
algorithms_available = algorithms_guaranteed | {"sha512_224", "sha512_256", "ripemd160", "sm3"}

__all__ = (*sorted(algorithms_guaranteed), "new", "algorithms_guaranteed", "algorithms_available", "file_digest",
           "pbkdf2_hmac", "scrypt")


def new(name, data=b"", **kwargs):
    """A hash by the name of its algorithm."""
    ours = _OURS.get(name)
    if ours:
        return ours(data, **kwargs)
    try:
        return _hashlib.new(name, data, **kwargs)
    except ImportError:
        if name not in ("sha384", "sha512"):
            raise
        import _sha512
        return getattr(_sha512, name)(data)


def _maker(name):
    def make(string=b"", *, usedforsecurity=True):
        return new(name, string)
    make.__name__ = make.__qualname__ = "openssl_" + name
    make.__doc__ = f"A {name} hash."
    return make


md5, sha1, sha224, sha256, sha384, sha512 = map(_maker, ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"))
sha3_224, sha3_256, sha3_384, sha3_512 = map(_maker, ("sha3_224", "sha3_256", "sha3_384", "sha3_512"))
shake_128, shake_256 = map(_maker, ("shake_128", "shake_256"))
pbkdf2_hmac = _hashlib.pbkdf2_hmac


def scrypt(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64):
    """A key from a password (RFC 7914)."""
    for name, value in (("salt", salt), ("n", n), ("r", r), ("p", p)):
        if value is None:
            raise TypeError(f"{name} is required" if name == "salt" else f"{name} is required and must be an unsigned int")
    return _hashlib.scrypt(password, salt, n, r, p, maxmem, dklen)


def file_digest(fileobj, digest, /, *, _bufsize=1 << 18):
    """The hash of all that is left of a binary file; digest: a name or what makes a hash."""
    hash = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        hash.update(fileobj.getbuffer())
        return hash
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    buffer = bytearray(_bufsize)
    view = memoryview(buffer)
    while size := fileobj.readinto(buffer):
        hash.update(view[:size])
    return hash
