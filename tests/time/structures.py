import time
t = time.gmtime(86400 * 365)
print(t, t.tm_year, t[1], len(t), tuple(t))
# expect: time.struct_time(tm_year=1971, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=1, tm_isdst=0) 1971 1 9 (1971, 1, 1, 0, 0, 0, 4, 1, 0)
print(time.gmtime(0).tm_wday, time.localtime(0).tm_hour, time.mktime(time.gmtime(1000)), time.timezone, time.tzname, time.daylight)
# expect: 3 0 1000.0 0 ('UTC', 'UTC') 0
