super()
# expect-error: RuntimeError: super(): no arguments
