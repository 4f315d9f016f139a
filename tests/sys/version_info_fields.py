import sys
v = sys.version_info
print(len(v), v[0] == v.major, v.releaselevel, hasattr(v, "micro"), hasattr(v, "serial"), sys.hexversion >> 16 == 0x30B)
# expect: 5 True final True True True
