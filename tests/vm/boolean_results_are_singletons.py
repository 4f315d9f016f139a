a = 1 < 2
print(a is True, (1 == 2) is False, (not 1) is False, (1 in [1]) is True, ([] is []) is False, (1.0 < 2.0) is True, ("a" == "a") is True, (a and True) is True)
# expect: True True True True True True True True
