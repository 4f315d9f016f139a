def t(exc, T):
    try:
        try: raise exc
        except* T as e: print('m', repr(e))
    except BaseException as r: print('r', repr(r))
    try:
        try: raise exc
        except* T: print('matched')
    except BaseException as r: print('r', repr(r))
t(ExceptionGroup("mmu", [OSError("os"), BlockingIOError("io")]), BlockingIOError)
# expect: m ExceptionGroup('mmu', [BlockingIOError('io')])
# expect: r ExceptionGroup('mmu', [OSError('os')])
# expect: matched
# expect: r ExceptionGroup('mmu', [OSError('os')])
t(ExceptionGroup("mmu", [OSError("os"), ExceptionGroup("x",[BlockingIOError("io"), ValueError(3)])]), ValueError)
# expect: m ExceptionGroup('mmu', [ExceptionGroup('x', [ValueError(3)])])
# expect: r ExceptionGroup('mmu', [OSError('os'), ExceptionGroup('x', [BlockingIOError('io')])])
# expect: matched
# expect: r ExceptionGroup('mmu', [OSError('os'), ExceptionGroup('x', [BlockingIOError('io')])])
t(ExceptionGroup("mmu", [OSError("os")]), ValueError)  # expect: r ExceptionGroup('mmu', [OSError('os')])
# expect: r ExceptionGroup('mmu', [OSError('os')])
t(ValueError(1), ValueError)  # expect: m ExceptionGroup('', (ValueError(1),))
# expect: matched
t(ValueError(1), TypeError)  # expect: r ValueError(1)
# expect: r ValueError(1)
def raises(exc, T, new):
    try:
        try: raise exc
        except* T as e: raise new
    except BaseException as r: print('R', repr(r), repr(r.__context__), repr(r.__cause__))
raises(ExceptionGroup("a",[ValueError(1),TypeError(2)]), ValueError, KeyError(3))
# expect: R ExceptionGroup('', [KeyError(3), ExceptionGroup('a', [TypeError(2)])]) None None
raises(ValueError(1), ValueError, KeyError(3))
# expect: R KeyError(3) ExceptionGroup('', (ValueError(1),)) None
def rr(exc, T):
    try:
        try: raise exc
        except* T as e: raise
    except BaseException as r: print('RR', repr(r))
    try:
        try: raise exc
        except* T as e: raise e
    except BaseException as r: print('RR', repr(r))
rr(ExceptionGroup("a",[ValueError(1),TypeError(2)]), ValueError)
# expect: RR ExceptionGroup('a', [ValueError(1), TypeError(2)])
# expect: RR ExceptionGroup('', [ExceptionGroup('a', [ValueError(1)]), ExceptionGroup('a', [TypeError(2)])])
rr(ValueError(1), ValueError)  # expect: RR ExceptionGroup('', (ValueError(1),))
# expect: RR ExceptionGroup('', (ValueError(1),))
def two(exc):
    try:
        try: raise exc
        except* ValueError as e: raise KeyError(1)
        except* TypeError as e: raise e
        except* OSError: pass
    except BaseException as r: print('2', repr(r))
two(ExceptionGroup("a",[ValueError(1),TypeError(2),OSError(3),IndexError(4)]))
# expect: 2 ExceptionGroup('', [KeyError(1), ExceptionGroup('a', [TypeError(2)]), ExceptionGroup('a', [IndexError(4)])])
import sys
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
except* ValueError as e: print(sys.exc_info()[1] is e)  # expect: True
except* TypeError as e: print(sys.exc_info()[1] is e, repr(sys.exception()))
# expect: True ExceptionGroup('g', [TypeError(2)])
except* OSError: print(repr(sys.exception()))  # expect: ExceptionGroup('g', [OSError(3)])
print(sys.exc_info())  # expect: (None, None, None)
