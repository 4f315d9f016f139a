import pickle
import zoneinfo
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

for key in ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Europe/Dublin", "Asia/Kolkata", "UTC", "America/Sao_Paulo"):
    zone = ZoneInfo(key)
    for moment in (datetime(1890, 1, 1), datetime(1945, 6, 1, 12), datetime(1990, 7, 1), datetime(2024, 3, 31, 2, 30), datetime(2024, 10, 27, 2, 30),
                   datetime(2024, 3, 10, 2, 30), datetime(2050, 7, 1), datetime(2050, 11, 6, 1, 30)):
        for fold in (0, 1):
            local = moment.replace(tzinfo=zone, fold=fold)
            print(key, local.isoformat(), local.dst(), local.tzname(), local.astimezone(timezone.utc).isoformat(), sep=" ")
            # expect: Europe/Berlin 1890-01-01T00:00:00+00:53:28 0:00:00 LMT 1889-12-31T23:06:32+00:00
            # expect: Europe/Berlin 1890-01-01T00:00:00+00:53:28 0:00:00 LMT 1889-12-31T23:06:32+00:00
            # expect: Europe/Berlin 1945-06-01T12:00:00+03:00 1:00:00 CEMT 1945-06-01T09:00:00+00:00
            # expect: Europe/Berlin 1945-06-01T12:00:00+03:00 1:00:00 CEMT 1945-06-01T09:00:00+00:00
            # expect: Europe/Berlin 1990-07-01T00:00:00+02:00 1:00:00 CEST 1990-06-30T22:00:00+00:00
            # expect: Europe/Berlin 1990-07-01T00:00:00+02:00 1:00:00 CEST 1990-06-30T22:00:00+00:00
            # expect: Europe/Berlin 2024-03-31T02:30:00+01:00 0:00:00 CET 2024-03-31T01:30:00+00:00
            # expect: Europe/Berlin 2024-03-31T02:30:00+02:00 1:00:00 CEST 2024-03-31T00:30:00+00:00
            # expect: Europe/Berlin 2024-10-27T02:30:00+02:00 1:00:00 CEST 2024-10-27T00:30:00+00:00
            # expect: Europe/Berlin 2024-10-27T02:30:00+01:00 0:00:00 CET 2024-10-27T01:30:00+00:00
            # expect: Europe/Berlin 2024-03-10T02:30:00+01:00 0:00:00 CET 2024-03-10T01:30:00+00:00
            # expect: Europe/Berlin 2024-03-10T02:30:00+01:00 0:00:00 CET 2024-03-10T01:30:00+00:00
            # expect: Europe/Berlin 2050-07-01T00:00:00+02:00 1:00:00 CEST 2050-06-30T22:00:00+00:00
            # expect: Europe/Berlin 2050-07-01T00:00:00+02:00 1:00:00 CEST 2050-06-30T22:00:00+00:00
            # expect: Europe/Berlin 2050-11-06T01:30:00+01:00 0:00:00 CET 2050-11-06T00:30:00+00:00
            # expect: Europe/Berlin 2050-11-06T01:30:00+01:00 0:00:00 CET 2050-11-06T00:30:00+00:00
            # expect: America/New_York 1890-01-01T00:00:00-05:00 0:00:00 EST 1890-01-01T05:00:00+00:00
            # expect: America/New_York 1890-01-01T00:00:00-05:00 0:00:00 EST 1890-01-01T05:00:00+00:00
            # expect: America/New_York 1945-06-01T12:00:00-04:00 1:00:00 EWT 1945-06-01T16:00:00+00:00
            # expect: America/New_York 1945-06-01T12:00:00-04:00 1:00:00 EWT 1945-06-01T16:00:00+00:00
            # expect: America/New_York 1990-07-01T00:00:00-04:00 1:00:00 EDT 1990-07-01T04:00:00+00:00
            # expect: America/New_York 1990-07-01T00:00:00-04:00 1:00:00 EDT 1990-07-01T04:00:00+00:00
            # expect: America/New_York 2024-03-31T02:30:00-04:00 1:00:00 EDT 2024-03-31T06:30:00+00:00
            # expect: America/New_York 2024-03-31T02:30:00-04:00 1:00:00 EDT 2024-03-31T06:30:00+00:00
            # expect: America/New_York 2024-10-27T02:30:00-04:00 1:00:00 EDT 2024-10-27T06:30:00+00:00
            # expect: America/New_York 2024-10-27T02:30:00-04:00 1:00:00 EDT 2024-10-27T06:30:00+00:00
            # expect: America/New_York 2024-03-10T02:30:00-05:00 0:00:00 EST 2024-03-10T07:30:00+00:00
            # expect: America/New_York 2024-03-10T02:30:00-04:00 1:00:00 EDT 2024-03-10T06:30:00+00:00
            # expect: America/New_York 2050-07-01T00:00:00-04:00 1:00:00 EDT 2050-07-01T04:00:00+00:00
            # expect: America/New_York 2050-07-01T00:00:00-04:00 1:00:00 EDT 2050-07-01T04:00:00+00:00
            # expect: America/New_York 2050-11-06T01:30:00-04:00 1:00:00 EDT 2050-11-06T05:30:00+00:00
            # expect: America/New_York 2050-11-06T01:30:00-05:00 0:00:00 EST 2050-11-06T06:30:00+00:00
            # expect: Australia/Lord_Howe 1890-01-01T00:00:00+10:36:20 0:00:00 LMT 1889-12-31T13:23:40+00:00
            # expect: Australia/Lord_Howe 1890-01-01T00:00:00+10:36:20 0:00:00 LMT 1889-12-31T13:23:40+00:00
            # expect: Australia/Lord_Howe 1945-06-01T12:00:00+10:00 0:00:00 AEST 1945-06-01T02:00:00+00:00
            # expect: Australia/Lord_Howe 1945-06-01T12:00:00+10:00 0:00:00 AEST 1945-06-01T02:00:00+00:00
            # expect: Australia/Lord_Howe 1990-07-01T00:00:00+10:30 0:00:00 +1030 1990-06-30T13:30:00+00:00
            # expect: Australia/Lord_Howe 1990-07-01T00:00:00+10:30 0:00:00 +1030 1990-06-30T13:30:00+00:00
            # expect: Australia/Lord_Howe 2024-03-31T02:30:00+11:00 0:30:00 +11 2024-03-30T15:30:00+00:00
            # expect: Australia/Lord_Howe 2024-03-31T02:30:00+11:00 0:30:00 +11 2024-03-30T15:30:00+00:00
            # expect: Australia/Lord_Howe 2024-10-27T02:30:00+11:00 0:30:00 +11 2024-10-26T15:30:00+00:00
            # expect: Australia/Lord_Howe 2024-10-27T02:30:00+11:00 0:30:00 +11 2024-10-26T15:30:00+00:00
            # expect: Australia/Lord_Howe 2024-03-10T02:30:00+11:00 0:30:00 +11 2024-03-09T15:30:00+00:00
            # expect: Australia/Lord_Howe 2024-03-10T02:30:00+11:00 0:30:00 +11 2024-03-09T15:30:00+00:00
            # expect: Australia/Lord_Howe 2050-07-01T00:00:00+10:30 0:00:00 +1030 2050-06-30T13:30:00+00:00
            # expect: Australia/Lord_Howe 2050-07-01T00:00:00+10:30 0:00:00 +1030 2050-06-30T13:30:00+00:00
            # expect: Australia/Lord_Howe 2050-11-06T01:30:00+11:00 0:30:00 +11 2050-11-05T14:30:00+00:00
            # expect: Australia/Lord_Howe 2050-11-06T01:30:00+11:00 0:30:00 +11 2050-11-05T14:30:00+00:00
            # expect: Europe/Dublin 1890-01-01T00:00:00-00:25:21 0:00:00 DMT 1890-01-01T00:25:21+00:00
            # expect: Europe/Dublin 1890-01-01T00:00:00-00:25:21 0:00:00 DMT 1890-01-01T00:25:21+00:00
            # expect: Europe/Dublin 1945-06-01T12:00:00+01:00 1:00:00 IST 1945-06-01T11:00:00+00:00
            # expect: Europe/Dublin 1945-06-01T12:00:00+01:00 1:00:00 IST 1945-06-01T11:00:00+00:00
            # expect: Europe/Dublin 1990-07-01T00:00:00+01:00 0:00:00 IST 1990-06-30T23:00:00+00:00
            # expect: Europe/Dublin 1990-07-01T00:00:00+01:00 0:00:00 IST 1990-06-30T23:00:00+00:00
            # expect: Europe/Dublin 2024-03-31T02:30:00+01:00 0:00:00 IST 2024-03-31T01:30:00+00:00
            # expect: Europe/Dublin 2024-03-31T02:30:00+01:00 0:00:00 IST 2024-03-31T01:30:00+00:00
            # expect: Europe/Dublin 2024-10-27T02:30:00+00:00 -1 day, 23:00:00 GMT 2024-10-27T02:30:00+00:00
            # expect: Europe/Dublin 2024-10-27T02:30:00+00:00 -1 day, 23:00:00 GMT 2024-10-27T02:30:00+00:00
            # expect: Europe/Dublin 2024-03-10T02:30:00+00:00 -1 day, 23:00:00 GMT 2024-03-10T02:30:00+00:00
            # expect: Europe/Dublin 2024-03-10T02:30:00+00:00 -1 day, 23:00:00 GMT 2024-03-10T02:30:00+00:00
            # expect: Europe/Dublin 2050-07-01T00:00:00+01:00 0:00:00 IST 2050-06-30T23:00:00+00:00
            # expect: Europe/Dublin 2050-07-01T00:00:00+01:00 0:00:00 IST 2050-06-30T23:00:00+00:00
            # expect: Europe/Dublin 2050-11-06T01:30:00+00:00 -1 day, 23:00:00 GMT 2050-11-06T01:30:00+00:00
            # expect: Europe/Dublin 2050-11-06T01:30:00+00:00 -1 day, 23:00:00 GMT 2050-11-06T01:30:00+00:00
            # expect: Asia/Kolkata 1890-01-01T00:00:00+05:21:10 0:00:00 MMT 1889-12-31T18:38:50+00:00
            # expect: Asia/Kolkata 1890-01-01T00:00:00+05:21:10 0:00:00 MMT 1889-12-31T18:38:50+00:00
            # expect: Asia/Kolkata 1945-06-01T12:00:00+06:30 1:00:00 +0630 1945-06-01T05:30:00+00:00
            # expect: Asia/Kolkata 1945-06-01T12:00:00+06:30 1:00:00 +0630 1945-06-01T05:30:00+00:00
            # expect: Asia/Kolkata 1990-07-01T00:00:00+05:30 0:00:00 IST 1990-06-30T18:30:00+00:00
            # expect: Asia/Kolkata 1990-07-01T00:00:00+05:30 0:00:00 IST 1990-06-30T18:30:00+00:00
            # expect: Asia/Kolkata 2024-03-31T02:30:00+05:30 0:00:00 IST 2024-03-30T21:00:00+00:00
            # expect: Asia/Kolkata 2024-03-31T02:30:00+05:30 0:00:00 IST 2024-03-30T21:00:00+00:00
            # expect: Asia/Kolkata 2024-10-27T02:30:00+05:30 0:00:00 IST 2024-10-26T21:00:00+00:00
            # expect: Asia/Kolkata 2024-10-27T02:30:00+05:30 0:00:00 IST 2024-10-26T21:00:00+00:00
            # expect: Asia/Kolkata 2024-03-10T02:30:00+05:30 0:00:00 IST 2024-03-09T21:00:00+00:00
            # expect: Asia/Kolkata 2024-03-10T02:30:00+05:30 0:00:00 IST 2024-03-09T21:00:00+00:00
            # expect: Asia/Kolkata 2050-07-01T00:00:00+05:30 0:00:00 IST 2050-06-30T18:30:00+00:00
            # expect: Asia/Kolkata 2050-07-01T00:00:00+05:30 0:00:00 IST 2050-06-30T18:30:00+00:00
            # expect: Asia/Kolkata 2050-11-06T01:30:00+05:30 0:00:00 IST 2050-11-05T20:00:00+00:00
            # expect: Asia/Kolkata 2050-11-06T01:30:00+05:30 0:00:00 IST 2050-11-05T20:00:00+00:00
            # expect: UTC 1890-01-01T00:00:00+00:00 0:00:00 UTC 1890-01-01T00:00:00+00:00
            # expect: UTC 1890-01-01T00:00:00+00:00 0:00:00 UTC 1890-01-01T00:00:00+00:00
            # expect: UTC 1945-06-01T12:00:00+00:00 0:00:00 UTC 1945-06-01T12:00:00+00:00
            # expect: UTC 1945-06-01T12:00:00+00:00 0:00:00 UTC 1945-06-01T12:00:00+00:00
            # expect: UTC 1990-07-01T00:00:00+00:00 0:00:00 UTC 1990-07-01T00:00:00+00:00
            # expect: UTC 1990-07-01T00:00:00+00:00 0:00:00 UTC 1990-07-01T00:00:00+00:00
            # expect: UTC 2024-03-31T02:30:00+00:00 0:00:00 UTC 2024-03-31T02:30:00+00:00
            # expect: UTC 2024-03-31T02:30:00+00:00 0:00:00 UTC 2024-03-31T02:30:00+00:00
            # expect: UTC 2024-10-27T02:30:00+00:00 0:00:00 UTC 2024-10-27T02:30:00+00:00
            # expect: UTC 2024-10-27T02:30:00+00:00 0:00:00 UTC 2024-10-27T02:30:00+00:00
            # expect: UTC 2024-03-10T02:30:00+00:00 0:00:00 UTC 2024-03-10T02:30:00+00:00
            # expect: UTC 2024-03-10T02:30:00+00:00 0:00:00 UTC 2024-03-10T02:30:00+00:00
            # expect: UTC 2050-07-01T00:00:00+00:00 0:00:00 UTC 2050-07-01T00:00:00+00:00
            # expect: UTC 2050-07-01T00:00:00+00:00 0:00:00 UTC 2050-07-01T00:00:00+00:00
            # expect: UTC 2050-11-06T01:30:00+00:00 0:00:00 UTC 2050-11-06T01:30:00+00:00
            # expect: UTC 2050-11-06T01:30:00+00:00 0:00:00 UTC 2050-11-06T01:30:00+00:00
            # expect: America/Sao_Paulo 1890-01-01T00:00:00-03:06:28 0:00:00 LMT 1890-01-01T03:06:28+00:00
            # expect: America/Sao_Paulo 1890-01-01T00:00:00-03:06:28 0:00:00 LMT 1890-01-01T03:06:28+00:00
            # expect: America/Sao_Paulo 1945-06-01T12:00:00-03:00 0:00:00 -03 1945-06-01T15:00:00+00:00
            # expect: America/Sao_Paulo 1945-06-01T12:00:00-03:00 0:00:00 -03 1945-06-01T15:00:00+00:00
            # expect: America/Sao_Paulo 1990-07-01T00:00:00-03:00 0:00:00 -03 1990-07-01T03:00:00+00:00
            # expect: America/Sao_Paulo 1990-07-01T00:00:00-03:00 0:00:00 -03 1990-07-01T03:00:00+00:00
            # expect: America/Sao_Paulo 2024-03-31T02:30:00-03:00 0:00:00 -03 2024-03-31T05:30:00+00:00
            # expect: America/Sao_Paulo 2024-03-31T02:30:00-03:00 0:00:00 -03 2024-03-31T05:30:00+00:00
            # expect: America/Sao_Paulo 2024-10-27T02:30:00-03:00 0:00:00 -03 2024-10-27T05:30:00+00:00
            # expect: America/Sao_Paulo 2024-10-27T02:30:00-03:00 0:00:00 -03 2024-10-27T05:30:00+00:00
            # expect: America/Sao_Paulo 2024-03-10T02:30:00-03:00 0:00:00 -03 2024-03-10T05:30:00+00:00
            # expect: America/Sao_Paulo 2024-03-10T02:30:00-03:00 0:00:00 -03 2024-03-10T05:30:00+00:00
            # expect: America/Sao_Paulo 2050-07-01T00:00:00-03:00 0:00:00 -03 2050-07-01T03:00:00+00:00
            # expect: America/Sao_Paulo 2050-07-01T00:00:00-03:00 0:00:00 -03 2050-07-01T03:00:00+00:00
            # expect: America/Sao_Paulo 2050-11-06T01:30:00-03:00 0:00:00 -03 2050-11-06T04:30:00+00:00
            # expect: America/Sao_Paulo 2050-11-06T01:30:00-03:00 0:00:00 -03 2050-11-06T04:30:00+00:00
zone = ZoneInfo("Europe/Berlin")
start = datetime(2024, 10, 27, 0, 0, tzinfo=timezone.utc)
print([(t.isoformat(), t.fold) for t in ((start + timedelta(minutes=30 * n)).astimezone(zone) for n in range(5))])
# expect: [('2024-10-27T02:00:00+02:00', 0), ('2024-10-27T02:30:00+02:00', 0), ('2024-10-27T02:00:00+01:00', 1), ('2024-10-27T02:30:00+01:00', 1), ('2024-10-27T03:00:00+01:00', 0)]
print(zone, repr(zone), zone.key, ZoneInfo("Europe/Berlin") is zone, ZoneInfo.no_cache("Europe/Berlin") is zone)
# expect: Europe/Berlin zoneinfo.ZoneInfo(key='Europe/Berlin') Europe/Berlin True False
print(pickle.loads(pickle.dumps(zone)) is zone, zone.utcoffset(None), ZoneInfo("UTC").utcoffset(None), ZoneInfo("UTC").tzname(None))
# expect: True None 0:00:00 UTC
ZoneInfo.clear_cache(only_keys=["Europe/Berlin"])
print(ZoneInfo("Europe/Berlin") is zone, "Asia/Tokyo" in zoneinfo.available_timezones(), isinstance(zoneinfo.TZPATH, tuple))
# expect: False True True
for bad in ("Nope/City", "../x", "/etc/passwd", "a//b"):
    try:
        ZoneInfo(bad)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError) as e:
        print(type(e).__name__, e)  # expect: ZoneInfoNotFoundError 'No time zone found with key Nope/City'
        # expect: ValueError ZoneInfo keys must refer to subdirectories of TZPATH, got: ../x
        # expect: ValueError ZoneInfo keys may not be absolute paths, got: /etc/passwd
        # expect: ValueError ZoneInfo keys must be normalized relative paths, got: a//b
