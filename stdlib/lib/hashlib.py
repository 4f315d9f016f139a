"""Digests: md5, sha1, the SHA-2 and SHA-3 families by OpenSSL's libcrypto (_hashlib), BLAKE2 by our own code (_blake2).

libcrypto is loaded when the first of its hashes is made.  Without it SHA-384, SHA-512 and BLAKE2 still work.
"""
import _hashlib
from _blake2 import blake2b, blake2s
from _hashlib import (openssl_md5 as md5, openssl_sha1 as sha1, openssl_sha224 as sha224, openssl_sha256 as sha256,
                      openssl_sha384 as sha384, openssl_sha512 as sha512, openssl_sha3_224 as sha3_224,
                      openssl_sha3_256 as sha3_256, openssl_sha3_384 as sha3_384, openssl_sha3_512 as sha3_512,
                      openssl_shake_128 as shake_128, openssl_shake_256 as shake_256)

_OURS = {"blake2b": blake2b, "blake2s": blake2s}
algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512",
                         "shake_128", "shake_256", "blake2b", "blake2s"}
algorithms_available = algorithms_guaranteed | {"sha512_224", "sha512_256", "ripemd160", "sm3"}

__all__ = (*sorted(algorithms_guaranteed), "new", "algorithms_guaranteed", "algorithms_available", "file_digest",
           "pbkdf2_hmac", "scrypt")


def new(name, data=b"", **kwargs):
    """A hash by the name of its algorithm."""
    ours = _OURS.get(name)
    return ours(data, **kwargs) if ours else _hashlib.new(name, data, **kwargs)


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
