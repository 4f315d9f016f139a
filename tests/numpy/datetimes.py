"""datetime64 and timedelta64."""
import datetime

import numpy as np

d = np.datetime64("2024-02-28")
print(d, repr(d), d + 2, d + np.timedelta64(1, "D"), d - np.datetime64("2023-02-28"), repr(d - np.datetime64("2023-02-28")))
# expect: 2024-02-28 numpy.datetime64('2024-02-28') 2024-03-01 2024-02-29 365 days numpy.timedelta64(365,'D')
print(np.datetime64("2024"), repr(np.datetime64("2024-03")), np.datetime64("2024-03-01T12"), np.datetime64("2024-03-01T12:30:15.123"), repr(np.datetime64("NaT")))
# expect: 2024 numpy.datetime64('2024-03') 2024-03-01T12 2024-03-01T12:30:15.123 numpy.datetime64('NaT')
print(np.datetime64("2024-03-15", "M"), np.datetime64("2024-03", "D"), np.datetime64(19000, "D"), np.datetime64("1969-12-31T23:59:59"))
# expect: 2024-03 2024-03-01 2022-01-08 1969-12-31T23:59:59
print(d.astype("M8[M]"), d.astype(int), d.astype(object), d.item(), np.datetime64(datetime.datetime(2020, 1, 2, 3, 4, 5)), d.dtype, repr(d.dtype))
# expect: 2024-02 19781 2024-02-28 2024-02-28 2020-01-02T03:04:05.000000 datetime64[D] dtype('<M8[D]')
print(d < np.datetime64("2024-03"), d == np.datetime64("2024-02-28T00"), np.datetime64("NaT") == np.datetime64("NaT"), np.isnat(np.datetime64("NaT")))
# expect: True True False True
t = np.timedelta64(90, "m")
print(t, repr(t), t / np.timedelta64(1, "h"), t // np.timedelta64(1, "h"), t % np.timedelta64(1, "h"), t * 2, -t, abs(-t), t.astype("m8[s]"), t.item())
# expect: 90 minutes numpy.timedelta64(90,'m') 1.5 1 30 minutes 180 minutes -90 minutes 90 minutes 5400 seconds 1:30:00
print(np.timedelta64(1, "D") + np.timedelta64(2, "h"), np.timedelta64(1, "D") > np.timedelta64(23, "h"), np.timedelta64(1, "W") == np.timedelta64(7, "D"))
# expect: 26 hours True True
a = np.array(["2024-01-01", "2024-03-01", "2023-12-25"], dtype="datetime64[D]")
print(repr(a), a, a.dtype, a.min(), a.max(), np.sort(a), a.argsort())
# expect: array(['2024-01-01', '2024-03-01', '2023-12-25'], dtype='datetime64[D]') ['2024-01-01' '2024-03-01' '2023-12-25'] datetime64[D] 2023-12-25 2024-03-01 ['2023-12-25' '2024-01-01' '2024-03-01'] [2 0 1]
print(repr(a - a[0]), repr(a + 1), repr(a + np.timedelta64(1, "D")), a > np.datetime64("2023-12-31"))
# expect: array([ 0, 60, -7], dtype='timedelta64[D]') array(['2024-01-02', '2024-03-02', '2023-12-26'], dtype='datetime64[D]') array(['2024-01-02', '2024-03-02', '2023-12-26'], dtype='datetime64[D]') [ True  True False]
print(repr(np.arange("2024-01-30", "2024-02-03", dtype="datetime64[D]")), np.arange("2024-01", "2024-04", dtype="datetime64[M]"))
# expect: array(['2024-01-30', '2024-01-31', '2024-02-01', '2024-02-02'],
# expect:       dtype='datetime64[D]') ['2024-01' '2024-02' '2024-03']
print(np.array(["2024-01-01T10:00", "2024-01-01T12:30"], dtype="datetime64[m]"), np.diff(a), (a - a[0]).astype(int), a.astype("M8[M]"), a.astype("M8[Y]").astype(int) + 1970)
# expect: ['2024-01-01T10:00' '2024-01-01T12:30'] [ 60 -67] [ 0 60 -7] ['2024-01' '2024-03' '2023-12'] [2024 2024 2023]
print(a.tolist(), repr(np.array([1, 2, 3], dtype="m8[s]")), np.array([60, 120], dtype="m8[s]").sum(), np.zeros(2, "M8[D]"), repr(np.array(["NaT", "2024-01-01"], dtype="M8[D]")))
# expect: [datetime.date(2024, 1, 1), datetime.date(2024, 3, 1), datetime.date(2023, 12, 25)] array([1, 2, 3], dtype='timedelta64[s]') 180 seconds ['1970-01-01' '1970-01-01'] array([       'NaT', '2024-01-01'], dtype='datetime64[D]')
print(np.datetime_as_string(a), np.datetime64("2024-01-01") + np.arange(3), np.unique(np.array(["2024-01-02", "2024-01-01", "2024-01-02"], "M8[D]")))
# expect: ['2024-01-01' '2024-03-01' '2023-12-25'] ['2024-01-01' '2024-01-02' '2024-01-03'] ['2024-01-01' '2024-01-02']
print(np.is_busday(np.datetime64("2024-02-24")), np.busday_count("2024-02-01", "2024-03-01"), (a[1] - a[0]) / np.timedelta64(1, "D"))
# expect: False 21 60.0
for text in ("2024-13", "2024-02-30", "nonsense"):
    try:
        np.datetime64(text)
    except ValueError as error:
        print(error)  # expect: Month out of range in datetime string "2024-13"
        # expect: Day out of range in datetime string "2024-02-30"
        # expect: Error parsing datetime string "nonsense" at position 0
