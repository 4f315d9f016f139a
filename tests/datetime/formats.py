# strftime, isoformat and their relatives.
from datetime import *
d, dt, t = date(987, 2, 9), datetime(2024, 12, 30, 0, 5, 9, 7, tzinfo=timezone(timedelta(hours=-3, minutes=-30, seconds=-5), "A%b")), time(13, 1)
for letter in "YmdHMSfzZjaAbBpyIUWuwcxX%GVDFTenQ": print(letter, ascii(d.strftime("%" + letter)), ascii(dt.strftime("[%" + letter + "]")), ascii(t.strftime("%" + letter)))
# expect: Y '987' '[2024]' '1900'
# expect: m '02' '[12]' '01'
# expect: d '09' '[30]' '01'
# expect: H '00' '[00]' '13'
# expect: M '00' '[05]' '01'
# expect: S '00' '[09]' '00'
# expect: f '000000' '[000007]' '000000'
# expect: z '' '[-033005]' ''
# expect: Z '' '[A%b]' ''
# expect: j '040' '[365]' '001'
# expect: a 'Fri' '[Mon]' 'Mon'
# expect: A 'Friday' '[Monday]' 'Monday'
# expect: b 'Feb' '[Dec]' 'Jan'
# expect: B 'February' '[December]' 'January'
# expect: p 'AM' '[AM]' 'PM'
# expect: y '87' '[24]' '00'
# expect: I '12' '[12]' '01'
# expect: U '05' '[52]' '00'
# expect: W '06' '[53]' '01'
# expect: u '5' '[1]' '1'
# expect: w '5' '[1]' '1'
# expect: c 'Fri Feb  9 00:00:00 987' '[Mon Dec 30 00:05:09 2024]' 'Mon Jan  1 13:01:00 1900'
# expect: x '02/09/87' '[12/30/24]' '01/01/00'
# expect: X '00:00:00' '[00:05:09]' '13:01:00'
# expect: % '%' '[%]' '%'
# expect: G '987' '[2025]' '1900'
# expect: V '06' '[01]' '01'
# expect: D '02/09/87' '[12/30/24]' '01/01/00'
# expect: F '987-02-09' '[2024-12-30]' '1900-01-01'
# expect: T '00:00:00' '[00:05:09]' '13:01:00'
# expect: e ' 9' '[30]' ' 1'
# expect: n '\n' '[\n]' '\n'
# expect: Q '%Q' '[%Q]' '%Q'
print(ascii(d.strftime("%")), ascii(d.strftime("")), ascii(d.strftime("a\0b")), ascii(dt.strftime("\u00e9\u65e5%d")), ascii(dt.strftime("%-d %5Y %Ex %%f")))
# expect: '%' '' 'a' '\xe9\u65e530' '30 02024 12/30/24 %f'
print(f"{dt:%Y}", f"{dt}", f"{t:%H}", format(d, ""), d.ctime(), dt.ctime(), str(dt), str(t), str(d))
# expect: 2024 2024-12-30 00:05:09.000007-03:30:05 13 0987-02-09 Fri Feb  9 00:00:00 0987 Mon Dec 30 00:05:09 2024 2024-12-30 00:05:09.000007-03:30:05 13:01:00 0987-02-09
for spec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"): print(dt.isoformat(" ", spec), t.isoformat(spec), dt.isoformat("\u65e5", timespec=spec))
# expect: 2024-12-30 00:05:09.000007-03:30:05 13:01:00 2024-12-30日00:05:09.000007-03:30:05
# expect: 2024-12-30 00-03:30:05 13 2024-12-30日00-03:30:05
# expect: 2024-12-30 00:05-03:30:05 13:01 2024-12-30日00:05-03:30:05
# expect: 2024-12-30 00:05:09-03:30:05 13:01:00 2024-12-30日00:05:09-03:30:05
# expect: 2024-12-30 00:05:09.000-03:30:05 13:01:00.000 2024-12-30日00:05:09.000-03:30:05
# expect: 2024-12-30 00:05:09.000007-03:30:05 13:01:00.000000 2024-12-30日00:05:09.000007-03:30:05
print(*map(str, (timedelta(1), timedelta(-2, 3, 4), timedelta(0, 3600), timedelta(5, 59), timedelta.max, timedelta.min)))
# expect: 1 day, 0:00:00 -2 days, 0:00:03.000004 1:00:00 5 days, 0:00:59 999999999 days, 23:59:59.999999 -999999999 days, 0:00:00
print(*map(repr, (timedelta(1), timedelta(-2, 3, 4), timedelta(0), timedelta(microseconds=9), time(0), time(1, 2, 3), dt, d, datetime.max)))
# expect: datetime.timedelta(days=1) datetime.timedelta(days=-2, seconds=3, microseconds=4) datetime.timedelta(0) datetime.timedelta(microseconds=9) datetime.time(0, 0) datetime.time(1, 2, 3) datetime.datetime(2024, 12, 30, 0, 5, 9, 7, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=73795), 'A%b')) datetime.date(987, 2, 9) datetime.datetime(9999, 12, 31, 23, 59, 59, 999999)
print(d.isocalendar(), dt.isocalendar().week, tuple(date(2021, 1, 3).isocalendar()), d.timetuple(), dt.utctimetuple())
# expect: datetime.IsoCalendarDate(year=987, week=6, weekday=5) 1 (2020, 53, 7) time.struct_time(tm_year=987, tm_mon=2, tm_mday=9, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=40, tm_isdst=-1) time.struct_time(tm_year=2024, tm_mon=12, tm_mday=30, tm_hour=3, tm_min=35, tm_sec=14, tm_wday=0, tm_yday=365, tm_isdst=0)
