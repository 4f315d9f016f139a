import os
s = os.stat("/")
print(s.st_mode & 0o040000 != 0, s.st_size >= 0, len(s), s[0] == s.st_mode, s.st_mtime > 0, isinstance(s.st_mtime_ns, int))
# expect: True True 10 True True True
