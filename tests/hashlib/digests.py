import hashlib

for name in sorted(hashlib.algorithms_guaranteed):
    h = hashlib.new(name, b"abc")
    size = (10,) if name.startswith("shake") else ()
    print(name, h.name, h.digest_size, h.block_size, h.hexdigest(*size))
    other = h.copy()
    other.update(b"x" * 100000)
    print(other.hexdigest(*size), h.digest(*size) == getattr(hashlib, name)(b"abc").digest(*size))
    # expect: blake2b blake2b 64 128 ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923
    # expect: 8ea60b59c5ee079eff32088342dd46b6cf59d69a0ff0794c180c1dc57b3bdc19608f3d6b4a63cc91207678e815b06d1169167585939fc36271b266a8cd015feb True
    # expect: blake2s blake2s 32 64 508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982
    # expect: 41bb928b4d245584dba934d52958b9ef5bc873fb46a3bfd568f5b6baaeb3544f True
    # expect: md5 md5 16 64 900150983cd24fb0d6963f7d28e17f72
    # expect: d9e3bb06c55f37f81d3ca42c575aa938 True
    # expect: sha1 sha1 20 64 a9993e364706816aba3e25717850c26c9cd0d89d
    # expect: b60b75d2250ac735fdeb4a1972e02b60545902c6 True
    # expect: sha224 sha224 28 64 23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7
    # expect: fa1e1da7ffb057125149510806983f3ab579a00a850576d4fe827a57 True
    # expect: sha256 sha256 32 64 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
    # expect: da5243332b96c1d46f4b85e93b8a718c54a12051a2d38f9d8389399f219e2897 True
    # expect: sha384 sha384 48 128 cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7
    # expect: 10aacb9d04ef6e925888eb02ca4a92a8ecbbcc1748c52e8d8add11964b22ac92f843aa4fe57d11621846425e0ea97a44 True
    # expect: sha3_224 sha3_224 28 144 e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf
    # expect: 8329fafd581b7da88233ad269f32913574a64ae6ffee2d381e0d4ca4 True
    # expect: sha3_256 sha3_256 32 136 3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532
    # expect: 9757f1a54dcebe708611d136030afd7deff9cdcdb04324b85f85523d666f9a40 True
    # expect: sha3_384 sha3_384 48 104 ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b298d88cea927ac7f539f1edf228376d25
    # expect: 2d37ed97338bf5c9a37b7fe409223cdba072cf9a5773b3e627cbaa3fd77138248f4444224e78b2412db5e5714c6e44cf True
    # expect: sha3_512 sha3_512 64 72 b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0
    # expect: 0bf0423d81116e02ebfa5a885a79220f1e9c0405be1b58224e33ce2cd74a0a17e30a6e26c056446e7d27e07d0f32656f6cf6e093a97ca18612d19e095a10fc65 True
    # expect: sha512 sha512 64 128 ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f
    # expect: 879759d27a8a528b990b6968264219e311f15121236f38e2f02666b13f004a5ec0fca9c5b00b5dbe9958a740cab15c9149f8ea2fcf8abe9e8e92eba3eeca2bd4 True
    # expect: shake_128 shake_128 0 168 5881092dd818bf5cf8a3
    # expect: 5bf8c276ee2a416f2ba2 True
    # expect: shake_256 shake_256 0 136 483366601360a8771c68
    # expect: 3ad43e4a02ee19f9cc82 True
print(hashlib.new("sha512_256", b"").hexdigest(), hashlib.new("SHA256").name, hashlib.md5(usedforsecurity=False).hexdigest())
# expect: c672b8d1ef56ed28ab87c3622c5114069bdd3ad7b8f9737498d0c01ecef0967a sha256 d41d8cd98f00b204e9800998ecf8427e
h = hashlib.sha256()
for part in (b"a", bytearray(b"b"), memoryview(b"c")):
    h.update(part)
print(h.hexdigest(), repr(h)[:24], type(h).__name__)
# expect: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad <sha256 _hashlib.HASH ob HASH
print(hashlib.shake_128(b"q").hexdigest(0) == "", hashlib.shake_256(b"").digest(3))
# expect: True b'F\xb9\xdd'
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 1000).hex(), hashlib.pbkdf2_hmac("sha1", b"p", b"s", 2, 7))
# expect: 632c2812e46d4604102ba7618e9d6d7d2f8128f6266b4a03264d2a0460b7dcb3 b'\xeaKf\xd4\x03\x0cq'
print(hashlib.scrypt(b"pw", salt=b"NaCl", n=16, r=8, p=1, dklen=16).hex())
# expect: 146c51c9ce28d8c941347af24ca86308
for call in (lambda: hashlib.new("nope"), lambda: hashlib.md5("text"), lambda: hashlib.md5(3), lambda: hashlib.sha1().update(),
             lambda: hashlib.pbkdf2_hmac("sha1", b"", b"", 0), lambda: hashlib.scrypt(b""), lambda: hashlib.scrypt(b"", salt=b"", n=3, r=1, p=1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)  # expect: ValueError unsupported hash type nope
        # expect: TypeError Strings must be encoded before hashing
        # expect: TypeError object supporting the buffer API required
        # expect: TypeError HASH.update() takes exactly one argument (0 given)
        # expect: ValueError iteration value must be greater than 0.
        # expect: TypeError salt is required
        # expect: ValueError n must be a power of 2.
print(sorted(hashlib.algorithms_guaranteed))
# expect: ['blake2b', 'blake2s', 'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'sha512', 'shake_128', 'shake_256']
import io
print(hashlib.file_digest(io.BytesIO(b"abc"), "sha1").hexdigest())
# expect: a9993e364706816aba3e25717850c26c9cd0d89d
with open(__file__, "rb") as f:
    print(hashlib.file_digest(f, hashlib.sha256).digest_size)  # expect: 32
