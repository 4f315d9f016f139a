print(__debug__, __name__, Ellipsis is ..., NotImplemented is NotImplemented)
# expect: True __main__ True True
