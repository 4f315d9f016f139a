print(str(Exception()), str(Exception("a")), str(Exception("a", 2)), repr(Exception()), repr(Exception("a")), repr(Exception("a", 2)))
# expect:  a ('a', 2) Exception() Exception('a') Exception('a', 2)
