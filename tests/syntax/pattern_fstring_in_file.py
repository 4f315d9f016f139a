match 1:
    case [2, f"a"]:
        pass
# expect-error: SyntaxError: patterns may only match literals and attribute lookups
