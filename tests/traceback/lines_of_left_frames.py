# Where frames say they are after an exception has left them: f_lineno, beside the traceback's line, from def on.
def lines(e):
    tb, found = e.__traceback__.tb_next, []
    while tb:
        start = tb.tb_frame.f_code.co_firstlineno
        found.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - start, tb.tb_frame.f_lineno - start))
        tb = tb.tb_next
    return found

def t(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, lines(e))


@t
def after_raise_in_with_exit():
    class E:
        def __enter__(self): return self
        def __exit__(self,*a): 1/0
    with E():
        1/1
        1/0
    pass  # expect: ZeroDivisionError [('after_raise_in_with_exit', 5, 5), ('__exit__', 0, 0)]


@t
def in_finally_normal():
    try:
        1/0
    finally:
        1  # expect: ZeroDivisionError [('in_finally_normal', 3, 5)]


@t
def simple():
    1/0
    pass  # expect: ZeroDivisionError [('simple', 2, 2)]


@t
def in_except():
    try:
        1/0
    except Exception as ex:
        1/0
        pass  # expect: ZeroDivisionError [('in_except', 5, 5)]


@t
def in_other_except():
    try:
        1/0
    except TypeError as ex:
        1/0
        pass  # expect: ZeroDivisionError [('in_other_except', 3, 4)]


@t
def in_named_except():
    try:
        1/0
    except Exception as ex:
        1/0
        pass  # expect: ZeroDivisionError [('in_named_except', 5, 5)]


@t
def in_try():
    try:
        1/0
        pass
    finally:
        pass  # expect: ZeroDivisionError [('in_try', 3, 6)]


@t
def with_():
    from contextlib import nullcontext
    with nullcontext():
        1/0
        pass  # expect: ZeroDivisionError [('with_', 4, 4)]


@t
def rr():
    try:
        try:
            1/0
            pass
        finally:
            2
    except ValueError:
        pass  # expect: ZeroDivisionError [('rr', 4, 8)]


@t
def multi():
    try:
        raise TypeError
    except (ValueError,
            KeyError):
        pass
    except OSError:
        pass  # expect: TypeError [('multi', 3, 7)]


@t
def nested_with():
    class E:
        def __enter__(self): return self
        def __exit__(self,*a): 3; return False
    with (E() as a,
          E() as b):
        x = (1 +
             2/0)
    pass  # expect: ZeroDivisionError [('nested_with', 8, 8)]


@t
def loopfin():
    for i in (1,2):
        try:
            continue
        finally:
            1/0  # expect: ZeroDivisionError [('loopfin', 6, 6)]


@t
def rereraise():
    try:
        raise ValueError
    except ValueError as e:
        if 1:
            raise
    finally:
        5  # expect: ValueError [('rereraise', 3, 8)]


@t
def gen():
    def g():
        try:
            yield 1
        finally:
            x=2
    h=g(); next(h)
    h.throw(ValueError)  # expect: ValueError [('gen', 8, 8), ('g', 2, 4)]


@t
def asgn():
    try:
        a, b = (1,
             )
    finally:
        pass  # expect: ValueError [('asgn', 3, 6)]
