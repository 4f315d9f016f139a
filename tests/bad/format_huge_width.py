for make in (lambda: format(1, "99999999999999999999d"), lambda: "%99999999999999999999d" % 1, lambda: format("a", "9999999999999"), lambda: "{:.99999999999999999999f}".format(1.0), lambda: "%.99999999999f" % 1.0):
    try:
        make()
        print("made")
    except (ValueError, MemoryError, OverflowError) as e:
        print(type(e).__name__, e)
