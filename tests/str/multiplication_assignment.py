s = "ab"
s += "c"
s *= 2
print(s)  # expect: abcabc
