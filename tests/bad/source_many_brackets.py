for text in ("(" * 300 + ")" * 300, "[" * 100000, "-" * 100 + "1", "{" * 201):
    try:
        print(eval(text))
    except (SyntaxError, MemoryError, RecursionError) as e:
        print(type(e).__name__, str(e).partition(" (")[0])  # expect: SyntaxError too many nested parentheses
        # expect: SyntaxError too many nested parentheses
        # expect: 1
        # expect: SyntaxError too many nested parentheses
