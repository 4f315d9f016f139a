def f(k):
    try:
        if k: raise k
        return "none"
    except (ValueError, KeyError) as e: return "a"
    except TypeError: return "b"
    except: return "c"
    finally: pass
print(f(None), f(ValueError), f(TypeError), f(OSError))  # expect: none a b c
