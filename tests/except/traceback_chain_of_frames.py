def f(): g()
def g(): 1 / 0
try:
    f()
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)  # expect: <module> 4
        # expect: f 1
        # expect: g 2
        tb = tb.tb_next
