ExceptionGroup("m", [KeyboardInterrupt()])
# expect-error: TypeError: Cannot nest BaseExceptions in an ExceptionGroup
