class P: pass
match P():
    case P(1):
        pass
# expect-error: TypeError: P() accepts 0 positional sub-patterns (1 given)
