# What zones are asked for: None, things that are no datetimes, moments around the changes of clocks, far years.
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class Like:
    year, hour, minute, second, fold = 2024, 12, 0, 0, 0
    def toordinal(self): return date(2024, 7, 1).toordinal()
berlin, utc = ZoneInfo("Europe/Berlin"), ZoneInfo("UTC")
for zone in (berlin, utc):
    for moment in (None, 3, date(2020, 1, 1), datetime(2020, 7, 1), Like()): t(lambda: (zone.utcoffset(moment), zone.dst(moment), zone.tzname(moment)))
    for moment in (3, datetime(2020, 1, 1), datetime(2020, 1, 1, tzinfo=timezone.utc)): t(lambda: zone.fromutc(moment))
class Moment(datetime): pass
for hour in (0, 1): t(lambda: berlin.fromutc(Moment(2024, 10, 27, hour, 30, tzinfo=berlin)))
for year in (1, 1900, 1945, 1980, 2037, 2038, 2500, 9998):
    for zone in (berlin, ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Europe/Dublin"), ZoneInfo("America/Santiago")):
        moment = datetime(year, 4, 1, 12, tzinfo=timezone.utc).astimezone(zone)
        print(moment, moment.tzname(), moment.dst(), moment + timedelta(200))
t(lambda: berlin.fromutc(datetime.max.replace(tzinfo=berlin)))
print(berlin.utcoffset(datetime(2024, 1, 1)) is berlin.utcoffset(datetime(2023, 1, 1)), time(1, tzinfo=berlin).isoformat(), time(1, tzinfo=utc).isoformat())
print(ZoneInfo("UTC") is utc, ZoneInfo("Europe/Berlin") is berlin, ZoneInfo.no_cache("UTC") is utc)
# expect: (None, None, None)
# expect: AttributeError 'int' object has no attribute 'toordinal'
# expect: AttributeError 'datetime.date' object has no attribute 'hour'
# expect: (datetime.timedelta(seconds=7200), datetime.timedelta(seconds=3600), 'CEST')
# expect: (datetime.timedelta(seconds=7200), datetime.timedelta(seconds=3600), 'CEST')
# expect: TypeError fromutc: argument must be a datetime
# expect: ValueError fromutc: dt.tzinfo is not self
# expect: ValueError fromutc: dt.tzinfo is not self
# expect: (datetime.timedelta(0), datetime.timedelta(0), 'UTC')
# expect: AttributeError 'int' object has no attribute 'toordinal'
# expect: AttributeError 'datetime.date' object has no attribute 'hour'
# expect: (datetime.timedelta(0), datetime.timedelta(0), 'UTC')
# expect: (datetime.timedelta(0), datetime.timedelta(0), 'UTC')
# expect: TypeError fromutc: argument must be a datetime
# expect: ValueError fromutc: dt.tzinfo is not self
# expect: ValueError fromutc: dt.tzinfo is not self
# expect: Moment(2024, 10, 27, 2, 30, tzinfo=zoneinfo.ZoneInfo(key='Europe/Berlin'))
# expect: Moment(2024, 10, 27, 2, 30, fold=1, tzinfo=zoneinfo.ZoneInfo(key='Europe/Berlin'))
# expect: 0001-04-01 12:53:28+00:53:28 LMT 0:00:00 0001-10-18 12:53:28+00:53:28
# expect: 0001-04-01 22:36:20+10:36:20 LMT 0:00:00 0001-10-18 22:36:20+10:36:20
# expect: 0001-04-01 11:34:39-00:25:21 LMT 0:00:00 0001-10-18 11:34:39-00:25:21
# expect: 0001-04-01 07:17:15-04:42:45 LMT 0:00:00 0001-10-18 07:17:15-04:42:45
# expect: 1900-04-01 13:00:00+01:00 CET 0:00:00 1900-10-18 13:00:00+01:00
# expect: 1900-04-01 22:00:00+10:00 AEST 0:00:00 1900-10-18 22:00:00+10:00
# expect: 1900-04-01 11:34:39-00:25:21 DMT 0:00:00 1900-10-18 11:34:39-00:25:21
# expect: 1900-04-01 07:17:15-04:42:45 SMT 0:00:00 1900-10-18 07:17:15-04:42:45
# expect: 1945-04-01 13:00:00+01:00 CET 0:00:00 1945-10-18 13:00:00+02:00
# expect: 1945-04-01 22:00:00+10:00 AEST 0:00:00 1945-10-18 22:00:00+10:00
# expect: 1945-04-01 13:00:00+01:00 IST 1:00:00 1945-10-18 13:00:00+01:00
# expect: 1945-04-01 08:00:00-04:00 -04 0:00:00 1945-10-18 08:00:00-04:00
# expect: 1980-04-01 13:00:00+01:00 CET 0:00:00 1980-10-18 13:00:00+01:00
# expect: 1980-04-01 22:00:00+10:00 AEST 0:00:00 1980-10-18 22:00:00+10:00
# expect: 1980-04-01 13:00:00+01:00 IST 0:00:00 1980-10-18 13:00:00+01:00
# expect: 1980-04-01 08:00:00-04:00 -04 0:00:00 1980-10-18 08:00:00-03:00
# expect: 2037-04-01 14:00:00+02:00 CEST 1:00:00 2037-10-18 14:00:00+02:00
# expect: 2037-04-01 23:00:00+11:00 +11 0:30:00 2037-10-18 23:00:00+11:00
# expect: 2037-04-01 13:00:00+01:00 IST 0:00:00 2037-10-18 13:00:00+01:00
# expect: 2037-04-01 09:00:00-03:00 -03 1:00:00 2037-10-18 09:00:00-03:00
# expect: 2038-04-01 14:00:00+02:00 CEST 1:00:00 2038-10-18 14:00:00+02:00
# expect: 2038-04-01 23:00:00+11:00 +11 0:30:00 2038-10-18 23:00:00+11:00
# expect: 2038-04-01 13:00:00+01:00 IST 0:00:00 2038-10-18 13:00:00+01:00
# expect: 2038-04-01 09:00:00-03:00 -03 1:00:00 2038-10-18 09:00:00-03:00
# expect: 2500-04-01 14:00:00+02:00 CEST 1:00:00 2500-10-18 14:00:00+02:00
# expect: 2500-04-01 23:00:00+11:00 +11 0:30:00 2500-10-18 23:00:00+11:00
# expect: 2500-04-01 13:00:00+01:00 IST 0:00:00 2500-10-18 13:00:00+01:00
# expect: 2500-04-01 09:00:00-03:00 -03 1:00:00 2500-10-18 09:00:00-03:00
# expect: 9998-04-01 14:00:00+02:00 CEST 1:00:00 9998-10-18 14:00:00+02:00
# expect: 9998-04-01 23:00:00+11:00 +11 0:30:00 9998-10-18 23:00:00+11:00
# expect: 9998-04-01 13:00:00+01:00 IST 0:00:00 9998-10-18 13:00:00+01:00
# expect: 9998-04-01 09:00:00-03:00 -03 1:00:00 9998-10-18 09:00:00-03:00
# expect: OverflowError date value out of range
# expect: True 01:00:00 01:00:00+00:00
# expect: True True False
