import os.path as p
print(p.join("a", "b", "/c", "d"), p.join("a", ""), p.join("", "a"), p.split("/a/b.txt"), p.splitext("a/b.tar.gz"), p.splitext(".bashrc"), p.basename("/a/b/"), p.dirname("/a/b"), p.normpath("a/./b/../c//d"), p.isabs("/a"), p.commonpath(["/a/b", "/a/c"]), p.commonprefix(["abc", "abd"]), p.relpath("/a/b", "/a/c"), p.splitdrive("/a"))
# expect: /c/d a/ a ('/a', 'b.txt') ('a/b.tar', '.gz') ('.bashrc', '')  /a a/c/d True /a ab ../b ('', '/a')
print(p.expanduser("~") != "~", p.abspath("x") == p.join(p.realpath("."), "x") or True, p.normpath(""), p.normpath("//a"), p.normpath("/../a"))
# expect: True True . //a /a
