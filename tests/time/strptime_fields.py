"""time.strptime: what each directive reads, and what it refuses."""
import time

formats = ["%Y-%m-%d %H:%M:%S", "%d %b %Y", "%a %d %B %Y", "%A, %d. %b %y %I:%M %p", "%H:%M", "%Y-%m-%dT%H:%M:%S%z", "%Y%m%d", "%b %d",
           "%d/%m/%Y %H:%M:%S.%f", "%a %b %d %H:%M:%S %Y", "%j %Y", "%Z", "%%%Y", "%y", "%m", "%p %I", "%S", "%U %w %Y"]
texts = ["2020-01-02 03:04:05", "02 Jan 2020", "Thu 2 january 2020", "Friday, 29. Feb 20 12:10 pm", "23:59", "2020-02-30T01:02:03+0130",
         "20200229", "Feb 29", "31/12/1999 23:59:61.5", "Mon Feb 29 00:00:00 2016", "366 2020", "UTC", "%2020", "68", "12", "0", "  1",
         "am 12", "PM 12", "61", "5 3 2020", "2020-01-02T03:04:05Z", "2020-01-02T03:04:05-01:30", "0000-01-01 00:00:00",
         "9999-12-31 23:59:59", "Sun 2 january 2020", " 2020", "2020-1-2 3:4:5"]
for format in formats:
    refused = {}
    for text in texts:
        try:
            t = time.strptime(text, format)
            print(format, repr(text), tuple(t), t.tm_zone, t.tm_gmtoff)
        except ValueError as error:
            reason = str(error).split(" data ")[0].split(": ")[0]
            refused[reason] = refused.get(reason, 0) + 1
    print(refused)
    # expect: %Y-%m-%d %H:%M:%S '2020-01-02 03:04:05' (2020, 1, 2, 3, 4, 5, 3, 2, -1) None None
    # expect: %Y-%m-%d %H:%M:%S '9999-12-31 23:59:59' (9999, 12, 31, 23, 59, 59, 4, 365, -1) None None
    # expect: %Y-%m-%d %H:%M:%S '2020-1-2 3:4:5' (2020, 1, 2, 3, 4, 5, 3, 2, -1) None None
    # expect: {'time': 24, 'year 0 is out of range': 1}
    # expect: %d %b %Y '02 Jan 2020' (2020, 1, 2, 0, 0, 0, 3, 2, -1) None None
    # expect: {'time': 27}
    # expect: %a %d %B %Y 'Thu 2 january 2020' (2020, 1, 2, 0, 0, 0, 3, 2, -1) None None
    # expect: %a %d %B %Y 'Sun 2 january 2020' (2020, 1, 2, 0, 0, 0, 6, 2, -1) None None
    # expect: {'time': 26}
    # expect: %A, %d. %b %y %I:%M %p 'Friday, 29. Feb 20 12:10 pm' (2020, 2, 29, 12, 10, 0, 4, 60, -1) None None
    # expect: {'time': 27}
    # expect: %H:%M '23:59' (1900, 1, 1, 23, 59, 0, 0, 1, -1) None None
    # expect: {'time': 27}
    # expect: %Y-%m-%dT%H:%M:%S%z '2020-01-02T03:04:05Z' (2020, 1, 2, 3, 4, 5, 3, 2, -1) None 0
    # expect: %Y-%m-%dT%H:%M:%S%z '2020-01-02T03:04:05-01:30' (2020, 1, 2, 3, 4, 5, 3, 2, -1) None -5400
    # expect: {'time': 25, 'day is out of range for month': 1}
    # expect: %Y%m%d '20200229' (2020, 2, 29, 0, 0, 0, 5, 60, -1) None None
    # expect: {'time': 27}
    # expect: %b %d 'Feb 29' (1900, 2, 29, 0, 0, 0, 0, 60, -1) None None
    # expect: {'time': 27}
    # expect: %d/%m/%Y %H:%M:%S.%f '31/12/1999 23:59:61.5' (1999, 12, 31, 23, 59, 61, 4, 365, -1) None None
    # expect: {'time': 27}
    # expect: %a %b %d %H:%M:%S %Y 'Mon Feb 29 00:00:00 2016' (2016, 2, 29, 0, 0, 0, 0, 60, -1) None None
    # expect: {'time': 27}
    # expect: %j %Y '366 2020' (2020, 12, 31, 0, 0, 0, 3, 366, -1) None None
    # expect: {'time': 27}
    # expect: %Z 'UTC' (1900, 1, 1, 0, 0, 0, 0, 1, 0) UTC None
    # expect: {'time': 27}
    # expect: %%%Y '%2020' (2020, 1, 1, 0, 0, 0, 2, 1, -1) None None
    # expect: {'time': 27}
    # expect: %y '68' (2068, 1, 1, 0, 0, 0, 6, 1, -1) None None
    # expect: %y '12' (2012, 1, 1, 0, 0, 0, 6, 1, -1) None None
    # expect: %y '61' (2061, 1, 1, 0, 0, 0, 5, 1, -1) None None
    # expect: {'unconverted': 12, 'time': 13}
    # expect: %m '12' (1900, 12, 1, 0, 0, 0, 5, 335, -1) None None
    # expect: {'unconverted': 14, 'time': 13}
    # expect: %p %I 'am 12' (1900, 1, 1, 0, 0, 0, 0, 1, -1) None None
    # expect: %p %I 'PM 12' (1900, 1, 1, 12, 0, 0, 0, 1, -1) None None
    # expect: {'time': 26}
    # expect: %S '12' (1900, 1, 1, 0, 0, 12, 0, 1, -1) None None
    # expect: %S '0' (1900, 1, 1, 0, 0, 0, 0, 1, -1) None None
    # expect: %S '61' (1900, 1, 1, 0, 0, 61, 0, 1, -1) None None
    # expect: {'unconverted': 14, 'time': 11}
    # expect: %U %w %Y '5 3 2020' (2020, 2, 5, 0, 0, 0, 2, 36, -1) None None
    # expect: {'time': 27}
