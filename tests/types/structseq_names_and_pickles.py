# Struct sequences: what patterns take by place, fields without names, fields from a dict, pickles.
import copy
import os
import pickle
import time

t = time.localtime(86400 * 365)
print(time.struct_time.__match_args__)
# expect: ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')
print(os.stat_result.__match_args__)
# expect: ('st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size')
print(os.stat_result.n_unnamed_fields, time.struct_time.n_unnamed_fields)  # expect: 3 0
match t:
    case time.struct_time(year, month):
        print(year, month)  # expect: 1971 1
for given in (None, [], {}):
    try:
        print(time.struct_time(range(9), given).tm_zone)
    except TypeError as problem:
        print(problem)  # expect: time.struct_time() takes a dict as second arg, if any
        # expect: time.struct_time() takes a dict as second arg, if any
        # expect: None
made = time.struct_time(range(9), {"tm_zone": "here", "tm_gmtoff": 60, "unknown": 1})
print(made, made.tm_zone, made.tm_gmtoff)
# expect: time.struct_time(tm_year=0, tm_mon=1, tm_mday=2, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=6, tm_yday=7, tm_isdst=8) here 60
print(made.__reduce__())
# expect: (<class 'time.struct_time'>, ((0, 1, 2, 3, 4, 5, 6, 7, 8), {'tm_zone': 'here', 'tm_gmtoff': 60}))
for again in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
    print(again == made, type(again) is type(made), again.tm_zone, again.tm_gmtoff)
    # expect: True True here 60
    # expect: True True here 60
    # expect: True True here 60
state = os.stat(".")
print(pickle.loads(pickle.dumps(state)).st_mtime_ns == state.st_mtime_ns)  # expect: True
