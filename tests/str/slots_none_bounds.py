print("abcabc".find("c", None, None), "abc".count("b", None), "abc".startswith("b", 1, None), "abcabc".index("a", 1))
# expect: 2 1 True 3
