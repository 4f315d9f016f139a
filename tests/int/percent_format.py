print("%d %i %5d|%-5d|%05d|%+d|% d" % (1, 2, 3, 4, 5, 6, 7))  # expect: 1 2     3|4    |00005|+6| 7
print("%x %X %o %#x %#o %c %c" % (255, 255, 8, 255, 8, 65, "B"))  # expect: ff FF 10 0xff 0o10 A B
print("%d" % 3.99, "%d" % True, "%d" % (10 ** 20), "%.3d" % 5)  # expect: 3 1 100000000000000000000 005
try:
    "%d" % "x"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError %d format: a real number is required, not str
try:
    "%x" % 1.5
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError %x format: an integer is required, not float
try:
    "%c" % "ab"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError %c requires int or char
try:
    "%c" % -1
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError %c arg not in range(0x110000)
