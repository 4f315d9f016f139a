import traceback, sys
try:
    {}["k"]
except KeyError:
    traceback.print_exc(file=sys.stdout)  # expect: Traceback (most recent call last):
    # expect:   File "print_exc_to_stdout.py", line 3, in <module>
    # expect:     {}["k"]
    # expect:     ~~^^^^^
    # expect: KeyError: 'k'
    traceback.print_exc(limit=0, file=sys.stdout)  # expect: KeyError: 'k'
