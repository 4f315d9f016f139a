# Coroutines know where they were made, if they shall; the warning of one that is not awaited tells it.
import sys
import warnings


async def work():
    pass


def middle():
    return work()  # here


def outer():
    return middle()


def names(coroutine):
    origin = coroutine.cr_origin
    coroutine.close()
    return origin and [(line, name) for file, line, name in origin]


print(sys.get_coroutine_origin_tracking_depth(), names(outer()))  # expect: 0 None
for depth in 1, 2, 100:
    sys.set_coroutine_origin_tracking_depth(depth)
    print(sys.get_coroutine_origin_tracking_depth(), names(outer()))  # expect: 1 [(11, 'middle')]
    # expect: 2 [(11, 'middle'), (15, 'outer')]
    # expect: 100 [(11, 'middle'), (15, 'outer'), (27, '<module>')]
for bad in -1, "a", 2.5:
    try:
        sys.set_coroutine_origin_tracking_depth(bad)
    except (TypeError, ValueError) as error:
        print(error)  # expect: depth must be >= 0
        # expect: 'str' object cannot be interpreted as an integer
        # expect: 'float' object cannot be interpreted as an integer
sys.set_coroutine_origin_tracking_depth(2)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    outer()
    sys.set_coroutine_origin_tracking_depth(0)
    outer()
for warning in caught:
    print(str(warning.message).replace(__file__, "FILE"))  # expect: coroutine 'work' was never awaited
    # expect: Coroutine created at (most recent call last)
    # expect:   File "FILE", line 15, in outer
    # expect:     return middle()
    # expect:   File "FILE", line 11, in middle
    # expect:     return work()  # here
    # expect: coroutine 'work' was never awaited
