try:
    from . import simple
except ImportError as e:
    print(e)  # expect: attempted relative import with no known parent package
