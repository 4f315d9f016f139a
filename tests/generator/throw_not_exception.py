def g(): yield
g().throw(5)
# expect-error: TypeError: exceptions must be classes or instances deriving from BaseException, not int
