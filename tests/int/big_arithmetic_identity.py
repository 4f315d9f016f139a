a, b = 3 ** 400, 7 ** 150
q, r = divmod(a, b)
print(q * b + r == a, 0 <= r < b, (a + b) * (a - b) == a * a - b * b, a * b // b == a, (a << 77) >> 77 == a)
# expect: True True True True True
