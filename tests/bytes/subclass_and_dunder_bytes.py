class B(bytes): pass
print(B(b"x"), type(B(b"x") + b"y").__name__, B([65]) == b"A", bytes(B(b"q")))  # expect: b'x' bytes True b'q'
