import time
t = time.strptime("2024-02-29 12:30:45", "%Y-%m-%d %H:%M:%S")
print(tuple(t), time.strptime("05 Mar 24", "%d %b %y").tm_yday)
# expect: (2024, 2, 29, 12, 30, 45, 3, 60, -1) 65
try:
    time.strptime("x", "%Y")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError time data 'x' does not match format '%Y'
try:
    time.strptime("2023-02-30", "%Y-%m-%d")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError day is out of range for month
