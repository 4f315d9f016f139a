n = 0
while True:
    n += 1
    if n == 3: break
while 1:
    n += 1
    if n > 5: break
if not True: n = "never"
if None or "": n = "never"
print(n, 5 if True else 6, [x for x in (1, 2) if True], 1 if "" else 2)  # expect: 6 5 [1, 2] 2
