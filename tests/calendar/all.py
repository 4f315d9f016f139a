import calendar

print(calendar.month(2024, 2), calendar.TextCalendar(6).formatmonth(2023, 10, 3), sep="")
print(calendar.calendar(2023))
print(calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(1990, 2021), calendar.monthrange(2024, 2), calendar.weekday(2024, 1, 1), calendar.timegm((2024, 1, 2, 3, 4, 5)))
print(calendar.monthcalendar(2021, 2), calendar.day_name[0], calendar.month_abbr[12], list(calendar.Calendar(3).itermonthdays2(2024, 5))[:4], calendar.Calendar().monthdatescalendar(2024, 1)[0][0], list(calendar.Calendar(2).iterweekdays()))
for call in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(9)):
    try:
        call()
    except ValueError as e:
        print(type(e).__name__, e)
