import sys
print(sys.version_info[:2], sys.version_info >= (3, 11), sys.version_info.major, sys.version_info.minor, sys.byteorder, sys.maxsize == 2 ** 63 - 1, sys.platform, sys.maxunicode)
# expect: (3, 11) True 3 11 little True linux 1114111
