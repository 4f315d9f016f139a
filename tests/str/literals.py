print('single', "double", '''triple
line''', "mixed 'quotes'", 'a' "b" 'c')  # expect: single double triple
# expect: line mixed 'quotes' abc
