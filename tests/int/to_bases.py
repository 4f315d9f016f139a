print(bin(10), oct(64), hex(255), bin(-10), oct(-8), hex(-255), hex(2 ** 100), bin(0), hex(2 ** 61))
# expect: 0b1010 0o100 0xff -0b1010 -0o10 -0xff 0x10000000000000000000000000 0b0 0x2000000000000000
try:
    hex(1.5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'float' object cannot be interpreted as an integer
try:
    bin("1")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
