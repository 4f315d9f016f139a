ExceptionGroup(1, [ValueError()])
# expect-error: TypeError: BaseExceptionGroup.__new__() argument 1 must be str, not int
