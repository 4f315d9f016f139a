import os
p = os.path
print(p.join("a", "b", "/c", "d/", "e"), p.join(b"a", b"b"), p.split("/a/b//"), p.split("//"), p.splitext(".bashrc"), p.splitext("a/b.tar.gz"), p.splitext("..x"))
# expect: /c/d/e b'a/b' ('/a/b', '') ('//', '') ('.bashrc', '') ('a/b.tar', '.gz') ('..x', '')
for path in ("", ".", "..", "/", "//", "///", "a//b/../c/./", "../../a/..", "/../x", "//a/..", "a/../.."):
    print(repr(path), p.normpath(path), p.dirname(path), p.basename(path), p.isabs(path))
    # expect: '' .   False
    # expect: '.' .  . False
    # expect: '..' ..  .. False
    # expect: '/' / /  True
    # expect: '//' // //  True
    # expect: '///' / ///  True
    # expect: 'a//b/../c/./' a/c a//b/../c/.  False
    # expect: '../../a/..' ../.. ../../a .. False
    # expect: '/../x' /x /.. x True
    # expect: '//a/..' // //a .. True
    # expect: 'a/../..' .. a/.. .. False
print(p.commonpath(["/usr/lib", "/usr/local/lib"]), p.commonprefix(["/usr/lib", "/usr/local"]), p.relpath("/a/b/c", "/a/x"), p.relpath("x", "x"))
# expect: /usr /usr/l ../b/c .
for wrong in (lambda: p.commonpath([]), lambda: p.commonpath(["/a", "b"]), lambda: p.relpath(""), lambda: p.join("a", b"b"), lambda: p.join(1, "a"), lambda: p.join("a", 5)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)  # expect: ValueError commonpath() arg is an empty sequence
        # expect: ValueError Can't mix absolute and relative paths
        # expect: ValueError no path specified
        # expect: TypeError Can't mix strings and bytes in path components
        # expect: TypeError expected str, bytes or os.PathLike object, not int
        # expect: TypeError join() argument must be str, bytes, or os.PathLike object, not 'int'
os.environ["HOME"], os.environ["XX"] = "/home/me", "val"
print(p.expanduser("~/x"), p.expanduser("~"), p.expanduser("~nobody-here/x"), p.expandvars("$XX/${XX}y/$NOPE/${"), p.abspath("/a/../b"))
# expect: /home/me/x /home/me ~nobody-here/x val/valy/$NOPE/${ /b
print(p.exists("/"), p.isdir("/"), p.isfile("/"), p.islink("/"), p.lexists("/nope"), p.ismount("/"), p.samefile("/", "/."), p.realpath("/usr/../tmp") )
# expect: True True False False False True True /tmp
