print((1.0).hex(), (0.1).hex(), (-0.0).hex(), float("inf").hex(), 5e-324.hex(), (1e300).hex(), float.fromhex("0x1.8p3"), float.fromhex("-0x.1"), float.fromhex("nan"), float.fromhex("1p-2"), float.fromhex(" 0xA "))
# expect: 0x1.0000000000000p+0 0x1.999999999999ap-4 -0x0.0p+0 inf 0x0.0000000000001p-1022 0x1.7e43c8800759cp+996 12.0 -0.0625 nan 0.25 10.0
try:
    float.fromhex("xyz")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError invalid hexadecimal floating-point string
try:
    float.fromhex("0x1p5000")
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError hexadecimal value too large to represent as a float
