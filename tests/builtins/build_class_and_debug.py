print(__build_class__.__name__, type(__builtins__).__name__)  # expect: __build_class__ module
