from hashlib import blake2b, blake2s

print(blake2b(b"x", digest_size=20, key=b"secret", salt=b"salt", person=b"me").hexdigest())
# expect: ce944855e5f926f7ca5e5e4f0324d01cff3740d0
print(blake2s(b"x", digest_size=16, key=b"k" * 32, salt=b"12345678", person=b"p").hexdigest())
# expect: d6b012af6a8d846d77489d2def1c2963
print(blake2b(b"leaf", fanout=2, depth=2, leaf_size=4096, node_offset=1, node_depth=0, inner_size=64, last_node=True).hexdigest()[:40])
# expect: 4b6e95fa47ea546b73a59925ffdab731487522d7
print(blake2s(b"leaf", fanout=2, depth=2, leaf_size=4096, node_offset=2**40, node_depth=1, inner_size=32, last_node=False).hexdigest()[:40])
# expect: ea4836402f40b77f540e1222eafbca292825e6e3
for n in (0, 1, 63, 64, 65, 127, 128, 129, 255, 256, 257, 5000):
    print(n, blake2b(b"a" * n).hexdigest()[:16], blake2s(b"a" * n).hexdigest()[:16], blake2b(b"a" * n, key=b"k").hexdigest()[:16])
    # expect: 0 786a02f742015903 69217a3079908094 a393a0e4093eea8b
    # expect: 1 333fcb4ee1aa7c11 4a0d129873403037 abd87225991f9734
    # expect: 63 95b7074f4b316306 9a4267618070af96 0ec350f629857467
    # expect: 64 29119322fbf7552c 651d2f5f20952eac 25030459687d194d
    # expect: 65 59041e07da048e58 045f8ae18932119b a7db4b16326ef76b
    # expect: 127 94596b9d6199c807 50424a14cfc0a3cd cfde2c25905c9cad
    # expect: 128 fc6c71f688f43ea7 3ac477e27353f901 a74e14d452163ca8
    # expect: 129 55e6e0eb418149a8 94f03f8feba7e07d 849c3a08110ed7e2
    # expect: 255 792ea4793169359d 337a13015e5b3fa0 12f833a4b84c8e60
    # expect: 256 0eee13d0c73a2710 834b0619fb00215c eaf41ef3a6c7421c
    # expect: 257 0d686cbcff66401a c6fdbab16a36fdd2 aec2bc9d626258f2
    # expect: 5000 fd7132e64e89c116 523c98437b8d103c 3cbedc6ef3fbca32
print(blake2b.SALT_SIZE, blake2b.MAX_KEY_SIZE, blake2s.PERSON_SIZE, blake2s.MAX_DIGEST_SIZE, blake2b().name, blake2s().block_size)
# expect: 16 64 8 32 blake2b 64
for kwargs in ({"digest_size": 0}, {"digest_size": 65}, {"key": b"x" * 65}, {"salt": b"x" * 17}, {"person": b"x" * 17}, {"fanout": 256}, {"depth": 0}, {"node_depth": 256}, {"inner_size": 65}):
    try:
        blake2b(**kwargs)
    except ValueError as e:
        print(e)  # expect: digest_size must be between 1 and 64 bytes
        # expect: digest_size must be between 1 and 64 bytes
        # expect: maximum key length is 64 bytes
        # expect: maximum salt length is 16 bytes
        # expect: maximum person length is 16 bytes
        # expect: fanout must be between 0 and 255
        # expect: depth must be between 1 and 255
        # expect: node_depth must be between 0 and 255
        # expect: inner_size must be between 0 and is 64
