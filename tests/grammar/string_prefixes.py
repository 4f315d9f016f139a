print(u"a", r"\n", b"b", rb"\n", Rb"\n", bR"\n", BR"\n", f"{1}", fr"{1}\n", rf"\n{1}", U"c", R"\d")
# expect: a \n b'b' b'\\n' b'\\n' b'\\n' b'\\n' 1 1\n \n1 c \d
