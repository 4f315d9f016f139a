try:
    try:
        raise KeyboardInterrupt
    except Exception:
        print("wrong")
except BaseException as e:
    print(type(e).__name__)  # expect: KeyboardInterrupt
