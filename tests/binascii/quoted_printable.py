import binascii, random
random.seed(5)
total = 0
for size in [0, 1, 5, 20, 74, 75, 76, 77, 80, 160] * 30:
    data = bytes(random.choice(random.choice([b'abc xyz.=_', b' \t\n\r.=', bytes(range(256)), b'a'])) for _ in range(size))
    for style in range(8):
        text = binascii.b2a_qp(data, quotetabs=style & 1, istext=style & 2, header=style & 4)
        total = (total * 31 + int.from_bytes(text, 'big')) % (2**61 - 1)
    total = (total * 31 + int.from_bytes(binascii.a2b_qp(data), 'big')) % (2**61 - 1)
    assert binascii.a2b_qp(binascii.b2a_qp(data, istext=False)) == data
print(total)  # expect: 600417749016786823
print(binascii.b2a_qp(b'caf\xc3\xa9 = 5 \r\n.\r\n'), binascii.a2b_qp('a=3Db=\n_c=zz', header=True))
# expect: b'caf=C3=A9 =3D 5=20\r\n=2E\r\n' b'a=b c=zz'
