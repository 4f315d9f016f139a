print("a".__getnewargs__(), "abc".__sizeof__() > 0, "abc".__len__(), "abc".__contains__("b"), "abc".__getitem__(1), "abc".__mul__(2), "abc".__rmod__(5) is NotImplemented)
# expect: ('a',) True 3 True b abcabc True
