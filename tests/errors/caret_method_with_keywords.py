import traceback

text = "abc"
for call in ("text.lowr(a=1)", "y = text.lowr(a=1)", "text.lower().lowr(1, a=text)", "text.lower(a=1)"):
    try:
        exec(compile(call, __file__, "exec"))
    except (AttributeError, TypeError) as e:
        for frame in traceback.extract_tb(e.__traceback__)[1:]:
            print(call[frame.colno:frame.end_colno], "|", e)
            # expect: text.lowr | 'str' object has no attribute 'lowr'
            # expect: text.lowr | 'str' object has no attribute 'lowr'
            # expect: text.lower().lowr | 'str' object has no attribute 'lowr'
            # expect: text.lower(a=1) | str.lower() takes no keyword arguments
