print(b"  a ".strip(), b"xax".strip(b"x"), b"\t\n\x0ba".lstrip(), b"aB\xe9".upper(), b"aB".lower(), b"ab cd".title(), b"aB".swapcase(), b"hELLO".capitalize())
# expect: b'a' b'a' b'a' b'AB\xe9' b'ab' b'Ab Cd' b'Ab' b'Hello'
