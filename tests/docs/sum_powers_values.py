s = 0
for n in range(1000):
    if n in (10, 100): print(n, s.bit_length(), s % (10**9+7))  # expect: 10 29 405071318
    # expect: 100 657 458674404
    s = s + n**n
print(1000, s.bit_length(), s % (10**9+7))  # expect: 1000 9955 482370218
