ExceptionGroup("m", [])
# expect-error: ValueError: second argument (exceptions) must be a non-empty sequence
