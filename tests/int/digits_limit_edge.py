print(len(str(10 ** 4299)), len(hex(10 ** 5000)), int("f" * 5000, 16) > 0, len("%x" % 10 ** 5000))
# expect: 4300 4155 True 4153
