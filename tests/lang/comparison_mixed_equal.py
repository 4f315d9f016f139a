print(1 == 1.0, 1 == "1", None == 0, [] == (), True == 1, 0 == False, "a" == b"a")
# expect: True False False False True True False
