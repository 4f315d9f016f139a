import time
t = time.gmtime(1700000000.5)
print(time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %y %% %U", t), time.asctime(t), time.ctime(0), time.strftime("%Y", (2020, 1, 1, 0, 0, 0, 0, 1, 0)))
# expect: 2023-11-14 22:13:20 318 Tue Tuesday Nov November PM 23 % 46 Tue Nov 14 22:13:20 2023 Thu Jan  1 00:00:00 1970 2020
