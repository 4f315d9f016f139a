# Types whose only instance is there already, and those that take a sequence: what makes instances, and what does not.
import os
import sys
import time

TRIES = [lambda t: t(), lambda t: t.__new__(t), lambda t: t((1,) * 3), lambda t: t.__new__(t, range(4)), lambda t: tuple.__new__(t, (1, 2)),
         lambda t: tuple.__new__(t), lambda t: t(range(10)), lambda t: t(range(9), {"n": 1})]
for kind in [type(o) for o in (sys.flags, sys.version_info, sys.float_info, sys.hash_info, sys.int_info)] + [
        os.stat_result, time.struct_time, os.terminal_size, os.times_result, os.uname_result, os.statvfs_result]:
    for attempt in TRIES:
        try:
            print(attempt(kind))
        except TypeError as e:
            print(e)  # expect: cannot create 'sys.flags' instances
            # expect: tuple.__new__(sys.flags) is not safe, use sys.flags.__new__()
            # expect: cannot create 'sys.flags' instances
            # expect: tuple.__new__(sys.flags) is not safe, use sys.flags.__new__()
            # expect: tuple.__new__(sys.flags) is not safe, use sys.flags.__new__()
            # expect: tuple.__new__(sys.flags) is not safe, use sys.flags.__new__()
            # expect: cannot create 'sys.flags' instances
            # expect: cannot create 'sys.flags' instances
            # expect: cannot create 'sys.version_info' instances
            # expect: tuple.__new__(sys.version_info) is not safe, use sys.version_info.__new__()
            # expect: cannot create 'sys.version_info' instances
            # expect: tuple.__new__(sys.version_info) is not safe, use sys.version_info.__new__()
            # expect: tuple.__new__(sys.version_info) is not safe, use sys.version_info.__new__()
            # expect: tuple.__new__(sys.version_info) is not safe, use sys.version_info.__new__()
            # expect: cannot create 'sys.version_info' instances
            # expect: cannot create 'sys.version_info' instances
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: sys.float_info() takes a 11-sequence (3-sequence given)
            # expect: sys.float_info() takes a 11-sequence (4-sequence given)
            # expect: tuple.__new__(sys.float_info) is not safe, use sys.float_info.__new__()
            # expect: tuple.__new__(sys.float_info) is not safe, use sys.float_info.__new__()
            # expect: sys.float_info() takes a 11-sequence (10-sequence given)
            # expect: sys.float_info() takes a 11-sequence (9-sequence given)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: sys.hash_info() takes a 9-sequence (3-sequence given)
            # expect: sys.hash_info() takes a 9-sequence (4-sequence given)
            # expect: tuple.__new__(sys.hash_info) is not safe, use sys.hash_info.__new__()
            # expect: tuple.__new__(sys.hash_info) is not safe, use sys.hash_info.__new__()
            # expect: sys.hash_info() takes a 9-sequence (10-sequence given)
            # expect: sys.hash_info(width=0, modulus=1, inf=2, nan=3, imag=4, algorithm=5, hash_bits=6, seed_bits=7, cutoff=8)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: sys.int_info() takes a 4-sequence (3-sequence given)
            # expect: sys.int_info(bits_per_digit=0, sizeof_digit=1, default_max_str_digits=2, str_digits_check_threshold=3)
            # expect: tuple.__new__(sys.int_info) is not safe, use sys.int_info.__new__()
            # expect: tuple.__new__(sys.int_info) is not safe, use sys.int_info.__new__()
            # expect: sys.int_info() takes a 4-sequence (10-sequence given)
            # expect: sys.int_info() takes a 4-sequence (9-sequence given)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: os.stat_result() takes an at least 10-sequence (3-sequence given)
            # expect: os.stat_result() takes an at least 10-sequence (4-sequence given)
            # expect: tuple.__new__(os.stat_result) is not safe, use os.stat_result.__new__()
            # expect: tuple.__new__(os.stat_result) is not safe, use os.stat_result.__new__()
            # expect: os.stat_result(st_mode=0, st_ino=1, st_dev=2, st_nlink=3, st_uid=4, st_gid=5, st_size=6, st_atime=7, st_mtime=8, st_ctime=9)
            # expect: os.stat_result() takes an at least 10-sequence (9-sequence given)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: time.struct_time() takes an at least 9-sequence (3-sequence given)
            # expect: time.struct_time() takes an at least 9-sequence (4-sequence given)
            # expect: tuple.__new__(time.struct_time) is not safe, use time.struct_time.__new__()
            # expect: tuple.__new__(time.struct_time) is not safe, use time.struct_time.__new__()
            # expect: time.struct_time(tm_year=0, tm_mon=1, tm_mday=2, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=6, tm_yday=7, tm_isdst=8)
            # expect: time.struct_time(tm_year=0, tm_mon=1, tm_mday=2, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=6, tm_yday=7, tm_isdst=8)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: os.terminal_size() takes a 2-sequence (3-sequence given)
            # expect: os.terminal_size() takes a 2-sequence (4-sequence given)
            # expect: tuple.__new__(os.terminal_size) is not safe, use os.terminal_size.__new__()
            # expect: tuple.__new__(os.terminal_size) is not safe, use os.terminal_size.__new__()
            # expect: os.terminal_size() takes a 2-sequence (10-sequence given)
            # expect: os.terminal_size() takes a 2-sequence (9-sequence given)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: posix.times_result() takes a 5-sequence (3-sequence given)
            # expect: posix.times_result() takes a 5-sequence (4-sequence given)
            # expect: tuple.__new__(posix.times_result) is not safe, use posix.times_result.__new__()
            # expect: tuple.__new__(posix.times_result) is not safe, use posix.times_result.__new__()
            # expect: posix.times_result() takes a 5-sequence (10-sequence given)
            # expect: posix.times_result() takes a 5-sequence (9-sequence given)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: posix.uname_result() takes a 5-sequence (3-sequence given)
            # expect: posix.uname_result() takes a 5-sequence (4-sequence given)
            # expect: tuple.__new__(posix.uname_result) is not safe, use posix.uname_result.__new__()
            # expect: tuple.__new__(posix.uname_result) is not safe, use posix.uname_result.__new__()
            # expect: posix.uname_result() takes a 5-sequence (10-sequence given)
            # expect: posix.uname_result() takes a 5-sequence (9-sequence given)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: structseq() missing required argument 'sequence' (pos 1)
            # expect: os.statvfs_result() takes an at least 10-sequence (3-sequence given)
            # expect: os.statvfs_result() takes an at least 10-sequence (4-sequence given)
            # expect: tuple.__new__(os.statvfs_result) is not safe, use os.statvfs_result.__new__()
            # expect: tuple.__new__(os.statvfs_result) is not safe, use os.statvfs_result.__new__()
            # expect: os.statvfs_result(f_bsize=0, f_frsize=1, f_blocks=2, f_bfree=3, f_bavail=4, f_files=5, f_ffree=6, f_favail=7, f_flag=8, f_namemax=9)
            # expect: os.statvfs_result() takes an at least 10-sequence (9-sequence given)
