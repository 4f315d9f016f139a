s = ""
for i in range(2000):
    s += str(i)
print(len(s), s[:20], s[-8:])  # expect: 6890 01234567891011121314 19981999
