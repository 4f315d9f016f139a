for text in ("compile('a', 'f\\0', 'exec')", "type('a\\0', (), {})", "type('A', (), {'a\\0': 1})", "open('a\\0')", "__import__('a\\0b')"):
    try:
        print(type(eval(text)))
    except Exception as e:
        print(type(e).__name__, e)  # expect: ValueError embedded null character
        # expect: ValueError type name must not contain null characters
        # expect: <class 'type'>
        # expect: ValueError embedded null byte
        # expect: ModuleNotFoundError No module named 'a\x00b'
