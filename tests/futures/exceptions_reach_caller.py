from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor() as pool:
    f = pool.submit(int, "x")
    print(repr(f.exception()))  # expect: ValueError("invalid literal for int() with base 10: 'x'")
    try:
        f.result()
    except ValueError as e:
        print(e)  # expect: invalid literal for int() with base 10: 'x'
    def run(): return list(pool.map(int, ["1", "y"]))
    try:
        run()
    except Exception as e:
        print(type(e).__name__, e)  # expect: ValueError invalid literal for int() with base 10: 'y'
