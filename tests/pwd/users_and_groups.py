import grp
import pwd

r = pwd.getpwuid(0)
print(r.pw_name, r.pw_uid, r.pw_dir, r[0], pwd.getpwnam("root") == r, r in pwd.getpwall(), len(r))
# expect: root 0 /root root True True 7
g = grp.getgrgid(0)
print(g.gr_name, g.gr_gid, g.gr_mem, grp.getgrnam("root") == g, g in grp.getgrall())
# expect: root 0 [] True True
for call in (lambda: pwd.getpwnam("no such user"), lambda: pwd.getpwuid(987654), lambda: grp.getgrnam("nobody here"), lambda: grp.getgrgid(987654), lambda: pwd.getpwnam("a\0b")):
    try:
        print(call())
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)  # expect: KeyError "getpwnam(): name not found: 'no such user'"
        # expect: KeyError 'getpwuid(): uid not found: 987654'
        # expect: KeyError "getgrnam(): name not found: 'nobody here'"
        # expect: KeyError 'getgrgid(): gid not found: 987654'
        # expect: ValueError embedded null byte
