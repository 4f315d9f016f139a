ValueError().__cause__ = 5
# expect-error: TypeError: exception cause must be None or derive from BaseException
