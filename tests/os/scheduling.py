# Scheduling parameters and policies; the type sched_param.
import os
import pickle

param = os.sched_getparam(0)
print(param, type(param), param.sched_priority == param[0], len(param))
# expect: posix.sched_param(sched_priority=0) <class 'posix.sched_param'> True 1
print(os.sched_param(3), os.sched_param(sched_priority=4))
# expect: posix.sched_param(sched_priority=3) posix.sched_param(sched_priority=4)
print(os.sched_setparam(0, os.sched_param(0)), os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0)))
# expect: None None
print(os.sched_rr_get_interval(0) >= 0)  # expect: True
for call in (lambda: os.sched_setparam(0, 5), lambda: os.sched_setscheduler(0, os.SCHED_OTHER, (0,)), lambda: os.sched_param(),
             lambda: os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(99)), lambda: os.sched_getparam(-5),
             lambda: os.sched_setparam(0, os.sched_param("x"))):
    try:
        print(call())
    except (TypeError, OSError) as error:
        print(type(error).__name__, error)  # expect: TypeError must have a sched_param object
        # expect: TypeError must have a sched_param object
        # expect: TypeError sched_param() missing required argument 'sched_priority' (pos 1)
        # expect: OSError [Errno 22] Invalid argument
        # expect: OSError [Errno 22] Invalid argument
        # expect: TypeError 'str' object cannot be interpreted as an integer
