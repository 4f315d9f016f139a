import os, os.path as p
t = os.environ["TMPDIR"]
f = p.join(t, "f")
open(f, "w").write("abc")
os.mkdir(p.join(t, "d"))
os.symlink(f, p.join(t, "l"))
print(p.exists(f), p.isfile(f), p.isdir(t), p.islink(p.join(t, "l")), p.getsize(f), p.exists("nope"), p.samefile(f, p.join(t, "l")), p.lexists(p.join(t, "l")), p.getmtime(f) > 0, p.realpath(p.join(t, "l")) == p.realpath(f))
# expect: True True True True 3 False True True True True
