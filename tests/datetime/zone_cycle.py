# oracle: no (python3.11 does not see what datetimes hold, and keeps such objects for good)
"""A zone that knows datetimes of its own is garbage when nobody else has it; so is what hangs on it through a tuple."""
import datetime
import gc
import weakref


class Zone(datetime.tzinfo):
    def utcoffset(self, when):
        return datetime.timedelta(0)


for maker in (lambda zone: datetime.datetime(2024, 1, 2, tzinfo=zone), lambda zone: datetime.time(3, tzinfo=zone),
              lambda zone: (1, (datetime.datetime.max.replace(tzinfo=zone),)), lambda zone: {"x": datetime.datetime.min.replace(tzinfo=zone)}):
    zone = Zone()
    zone.seen = maker(zone)
    watcher = weakref.ref(zone)
    del zone
    gc.collect()
    print(watcher())
# expect: None
# expect: None
# expect: None
# expect: None
