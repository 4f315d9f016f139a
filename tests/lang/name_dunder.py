print(__name__)  # expect: __main__
