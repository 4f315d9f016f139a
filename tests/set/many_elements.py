s = set(range(10000))
s -= set(range(0, 10000, 3))
print(len(s), 3 in s, 4 in s, sum(s))  # expect: 6666 False True 33326667
