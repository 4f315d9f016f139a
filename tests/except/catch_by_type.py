for kind in (ValueError, KeyError, TypeError, OSError):
    try:
        raise kind("x")
    except (ValueError, KeyError) as e:
        print("first", type(e).__name__)  # expect: first ValueError
        # expect: first KeyError
    except TypeError:
        print("second")  # expect: second
    except Exception:
        print("last")  # expect: last
