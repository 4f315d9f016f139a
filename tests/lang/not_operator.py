print(not 0, not 1, not not [], not "")  # expect: True False False True
