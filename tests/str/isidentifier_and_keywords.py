print("for".isidentifier(), "x1".isidentifier(), "é".isidentifier(), "1x".isidentifier(), "a-b".isidentifier(), "".isidentifier(), "_".isidentifier(), "ﬁ".isidentifier())
# expect: True True True False False False True True
