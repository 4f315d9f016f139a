print(chr(65), ord("é"), hex(-255), bin(5), oct(8), hex(True))  # expect: A 233 -0xff 0b101 0o10 0x1
try:
    hex("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
try:
    chr(1.5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'float' object cannot be interpreted as an integer
try:
    oct(None)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'NoneType' object cannot be interpreted as an integer
