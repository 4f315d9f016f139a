import os
p = os.path.join(os.environ["TMPDIR"], "f")
open(p, "w").close()
os.chmod(p, 0o640)
os.utime(p, (1000, 2000))
print(oct(os.stat(p).st_mode & 0o777), os.access(p, os.R_OK), os.access("nope", os.F_OK), os.stat(p).st_mtime, os.umask(0o22) >= 0)
# expect: 0o640 True False 2000.0 True
