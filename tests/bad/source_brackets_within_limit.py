print(eval("(" * 190 + "7" + ")" * 190))  # expect: 7
a = eval("[" * 90 + "]" * 90)
n = 0
while a:
    a = a[0]
    n += 1
print(n)  # expect: 89
