print(bytearray(b"a") < bytearray(b"b"), bytearray(b"a") == "a", list(bytearray(b"ab")), 97 in bytearray(b"a"), list(reversed(bytearray(b"ab"))))
# expect: True False [97, 98] True [98, 97]
