print(1 << 0, 1 << 61, 1 << 62, 1 << 63, 1 << 64, 1 << 100, -1 << 70, 5 >> 1, -5 >> 1, -1 >> 100, 2 ** 100 >> 90, 0 << 10 ** 9, 3 >> 10 ** 20)
# expect: 1 2305843009213693952 4611686018427387904 9223372036854775808 18446744073709551616 1267650600228229401496703205376 -1180591620717411303424 2 -3 -1 1024 0 0
try:
    1 << -1
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError negative shift count
try:
    1 >> -1
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError negative shift count
