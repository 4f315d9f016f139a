"""What the frames of an uncaught exception held goes at the end."""


class Late:
    def __del__(self):
        print("del")


def f():
    late = Late()
    1 / 0


f()  # expect: del
# expect-error: ZeroDivisionError: division by zero
