# coding: latin-1
print(1)  # expect: 1
